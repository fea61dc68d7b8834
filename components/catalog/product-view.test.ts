import { describe, expect, it } from "vitest";
import { isFiltered, listHref, listParam, productsHref, readProductView } from "./product-view";

const category = "019a0000-0000-7000-8000-000000000001";

describe("the address of the product list", () => {
  it("is read back as it was written", () => {
    const view = readProductView({ q: "atta", category, status: "draft", sort: "-price" });
    const href = productsHref("/p", view);
    expect(readProductView(Object.fromEntries(new URLSearchParams(href.slice(3))))).toEqual(view);
  });

  it("starts at the first page when a filter changes, and stays short for the plain list", () => {
    const view = readProductView({ q: "atta", page: "2", at: "abc" });
    expect(productsHref("/p", view, { trail: view.trail })).toBe("/p?q=atta&page=2&at=abc");
    expect(productsHref("/p", view, { q: "", status: "active" })).toBe("/p?status=active");
    expect(productsHref("/p", readProductView({}))).toBe("/p");
  });

  it("is kept over a visit to a product", () => {
    const view = readProductView({ q: "आटा", status: "draft", page: "2", at: "abc" });
    const href = listHref("/p", listParam(view), { saved: "1" });
    expect(readProductView(Object.fromEntries(new URLSearchParams(href.slice(3))))).toEqual(view);
    expect(href).toContain("saved=1");
    expect(listHref("/p", "https://evil.example/?q=")).toBe("/p");
  });

  it("leaves out what it does not know", () => {
    const view = readProductView({ category: "../x", status: "gone", sort: "id", q: ["a", "b"] });
    expect(isFiltered(view)).toBe(false);
    expect(view.sort).toBe("newest");
  });
});
