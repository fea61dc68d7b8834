import { expect, test } from "vitest";
import { projected, wantedQty } from "./optimistic";
import type { Cart } from "./schema";

const cart = {
  itemCount: 2,
  subtotal: 29800,
  items: [{ id: "dal", qty: 2, lineTotal: 29800 }],
} as Cart;

test("what was asked for stands until the server answers", () => {
  expect(wantedQty(cart, {}, "dal")).toBe(2);
  expect(wantedQty(cart, { dal: { qty: 3, salePrice: 14900 } }, "dal")).toBe(3);
  expect(wantedQty(null, {}, "dal")).toBe(0);
});

test("a line not yet confirmed counts in the sum", () => {
  expect(projected(cart, { ghee: { qty: 1, salePrice: 52000 } })).toEqual({
    itemCount: 3,
    subtotal: 81800,
  });
});

test("a line taken out leaves the sum at once", () => {
  expect(projected(cart, { dal: { qty: 0, salePrice: 14900 } })).toEqual({
    itemCount: 0,
    subtotal: 0,
  });
});

test("before the cart is read, what was tapped is all there is", () => {
  expect(projected(null, { dal: { qty: 1, salePrice: 14900 } })).toEqual({
    itemCount: 1,
    subtotal: 14900,
  });
});
