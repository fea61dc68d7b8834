import { describe, expect, it } from "vitest";
import { addProduct, openShop } from "@/e2e/fixtures/shop";
import { findStandIn } from "./known-paths";

describe("what a path leads to", () => {
  it("is itself for a store, its categories and products, and whatever else stands below", async () => {
    const shop = await openShop();
    const { productId } = await addProduct(shop);
    const paths = ["", "/c/spices", `/p/${productId}`, "/cart", "/search", "/o/x", "/anything"];
    for (const path of paths) expect(await findStandIn(`/s/${shop.link}${path}`)).toBeNull();
  });

  it("is the one page of no store, also for what cannot be a link", async () => {
    for (const link of ["none", "..%2f", "%00", "-", "a--b", "x".repeat(61), ""]) {
      expect(await findStandIn(`/s/${link}/p/x`)).toBe("/s/-");
    }
  });

  it("is the store's own page of what it does not have", async () => {
    const { link } = await openShop();
    expect(await findStandIn(`/s/${link}/p/none`)).toBe(`/s/${link}/p/-`);
    expect(await findStandIn(`/s/${link}/c/none`)).toBe(`/s/${link}/c/-`);
    expect(await findStandIn(`/s/${link}/p/%00`)).toBe(`/s/${link}/p/-`);
  });
});
