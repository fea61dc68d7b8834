import { expect, test } from "vitest";
import { formatMoney } from "@/lib/format";
import { getDictionary } from "@/lib/i18n/dictionary";
import type { Cart, CartItem } from "./schema";
import { whatsappLink } from "./whatsapp";

const ask = {
  phone: "+919839055120",
  url: "https://soko.example/s/asha",
  locale: "en-IN",
  texts: getDictionary("en").cart,
  money: (amount: number) => formatMoney(amount, "INR", "en-IN"),
};

const item = (name: string, more: Partial<CartItem> = {}) =>
  ({ name, options: {}, qty: 2, lineTotal: 29800, ...more }) as CartItem;

const cartOf = (...items: CartItem[]) => ({ items, deliveryFee: 2000, total: 31800 }) as Cart;

const textOf = (link: string) => new URL(link).searchParams.get("text")?.split("\n");

test("the message holds each line, the delivery, the total and the shop's address", () => {
  const link = whatsappLink(
    cartOf(item("तूर दाल & co"), item("Kurta", { qty: 1, options: { Size: "M" } })),
    ask,
  );
  expect(link).toMatch(/^https:\/\/wa\.me\/919839055120\?text=/);
  expect(textOf(link)).toEqual([
    "Hello, I would like to order:",
    "2 × तूर दाल & co: ₹298",
    "1 × Kurta, M: ₹298",
    "Delivery: ₹20",
    "To pay: ₹318",
    "https://soko.example/s/asha",
  ]);
});

test("what is not sold any more is not asked for", () => {
  const link = whatsappLink(cartOf(item("Ghee"), item("Gone", { notice: "unavailable" })), ask);
  expect(textOf(link)?.join()).not.toContain("Gone");
});

test("a cart of a hundred long names stays an address that phones open, and says what it left out", () => {
  const items = Array.from({ length: 100 }, () => item("अरहर दाल ".repeat(13)));
  const link = whatsappLink(cartOf(...items), ask);
  expect(link.length).toBeLessThanOrEqual(4_000);
  expect(textOf(link)?.join()).toMatch(/and 9\d more items/);
});
