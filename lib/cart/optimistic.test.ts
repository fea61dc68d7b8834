import { expect, test } from "vitest";
import { projected, settled, wantedQty } from "./optimistic";
import type { Cart } from "./schema";

const cart = {
  itemCount: 2,
  subtotal: 29800,
  items: [{ id: "dal", qty: 2, lineTotal: 29800 }],
} as Cart;

const wanted = (qty: number) => ({ productId: "dal", qty, salePrice: 14900 });

test("what was asked for stands until the server answers", () => {
  expect(wantedQty(cart, {}, "dal")).toBe(2);
  expect(wantedQty(cart, { dal: wanted(3) }, "dal")).toBe(3);
  expect(wantedQty(null, {}, "dal")).toBe(0);
});

test("a line not yet confirmed counts in the sum", () => {
  expect(projected(cart, { ghee: { ...wanted(1), salePrice: 52000 } })).toEqual({
    itemCount: 3,
    subtotal: 81800,
  });
});

test("a line taken out leaves the sum at once", () => {
  expect(projected(cart, { dal: wanted(0) })).toEqual({
    itemCount: 0,
    subtotal: 0,
  });
});

test("before the cart is read, what was tapped is all there is", () => {
  expect(projected(null, { dal: wanted(1) })).toEqual({
    itemCount: 1,
    subtotal: 14900,
  });
});

test("a tap made before the cart was known adds to what turns out to be in it", () => {
  const tapped = { dal: { ...wanted(1), isMore: true }, ghee: { ...wanted(2), isMore: true } };
  expect(settled(cart, tapped)).toEqual({ dal: wanted(3), ghee: wanted(2) });
  expect(settled(cart, settled(cart, tapped))).toEqual(settled(cart, tapped));
});

test("a figure that is already absolute stays, and none passes the most of a line", () => {
  expect(settled(cart, { dal: wanted(5) })).toEqual({ dal: wanted(5) });
  expect(settled(cart, { dal: { ...wanted(999), isMore: true } })).toEqual({ dal: wanted(999) });
});
