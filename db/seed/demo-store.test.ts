import { isPossiblePhoneNumber } from "libphonenumber-js";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { DemoOrder, DemoOrderLine, DemoProduct, DemoStore } from "./demo-store";
import { demoStores } from "./demo-stores";

function offersOf(product: DemoProduct) {
  return "variants" in product ? product.variants : [{ ...product, options: {} }];
}

function optionsKey(options: Record<string, string> = {}): string {
  return JSON.stringify(Object.entries(options).sort());
}

function findOffer(store: DemoStore, line: DemoOrderLine) {
  const product = store.products.find(({ key }) => key === line.product);
  const offer = product
    ? offersOf(product).find(({ options }) => optionsKey(options) === optionsKey(line.options))
    : undefined;
  if (!product || !offer) {
    throw new Error(`${store.name} has no ${line.product} ${optionsKey(line.options)}`);
  }
  return { product, offer };
}

function subtotal(store: DemoStore, order: DemoOrder): number {
  return order.lines.reduce(
    (sum, line) => sum + findOffer(store, line).offer.salePrice * line.qty,
    0,
  );
}

describe.each(demoStores)("the demo store $name", (store) => {
  const offers = store.products.flatMap(offersOf);

  it("sells every offer for whole paise, at most for its MRP", () => {
    for (const { mrp, salePrice } of offers) {
      expect(Number.isSafeInteger(salePrice) && salePrice > 0).toBe(true);
      expect(Number.isSafeInteger(mrp ?? salePrice)).toBe(true);
      expect(salePrice).toBeLessThanOrEqual(mrp ?? salePrice);
      expect(mrp ?? salePrice).toBeLessThanOrEqual(1_000_000_000);
    }
  });

  it("counts stock in whole pieces or not at all, and some of it is sold out", () => {
    expect(
      offers.every(({ stock }) => stock === null || (Number.isInteger(stock) && stock >= 0)),
    ).toBe(true);
    expect(offers.some(({ stock }) => stock === 0)).toBe(true);
    expect(offers.some(({ stock }) => stock === null)).toBe(true);
    expect(offers.some(({ stock }) => stock !== null && stock >= 1 && stock <= 3)).toBe(true);
  });

  it("names every product once, within the limits of length", () => {
    expect(new Set(store.products.map(({ key }) => key)).size).toBe(store.products.length);
    expect(new Set(store.products.map(({ name }) => name)).size).toBe(store.products.length);
    for (const { name, description = "" } of [store, ...store.products]) {
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(120);
      expect(description.length).toBeLessThanOrEqual(5000);
    }
  });

  it("gives every SKU to one offer only", () => {
    const skus = offers.flatMap(({ sku }) => sku ?? []);
    expect(skus.length).toBeGreaterThan(0);
    expect(new Set(skus).size).toBe(skus.length);
  });

  it("has a variant for every combination of its options, and no other", () => {
    for (const product of store.products) {
      if (!("variants" in product)) continue;
      const combinations = product.options.reduce<Record<string, string>[]>(
        (rows, { name, values }) =>
          rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
        [{}],
      );
      expect(product.variants.map(({ options }) => optionsKey(options))).toEqual(
        combinations.map(optionsKey),
      );
    }
  });

  it("has active products, drafts, and products without a picture", () => {
    expect(store.products.some(({ status }) => status === "draft")).toBe(true);
    expect(store.products.some(({ status }) => status !== "draft")).toBe(true);
    expect(store.products.some(({ picture }) => picture === null)).toBe(true);
  });

  it("draws pictures that render, are in colour and differ from each other", async () => {
    const drawn = store.products.flatMap(({ key, picture }) =>
      picture ? [{ key, svg: picture.svg() }] : [],
    );
    expect(new Set(drawn.map(({ svg }) => svg)).size).toBe(drawn.length);
    for (const { key, svg } of drawn) {
      expect(svg, key).not.toMatch(/NaN|undefined|<text|<image|href/);
      const { width, height } = await sharp(Buffer.from(svg)).metadata();
      expect({ key, width, height }).toEqual({
        key,
        width: 400,
        height: store.layout === "lookbook" ? 500 : 400,
      });
      const { entropy } = await sharp(Buffer.from(svg)).stats();
      expect(entropy, key).toBeGreaterThan(0.8);
    }
  }, 30_000);

  it("draws a picture the same way each time", () => {
    for (const { picture } of store.products) expect(picture?.svg()).toBe(picture?.svg());
  });

  it("orders only active products, and never more than there is", () => {
    const wanted = new Map<string, number>();
    for (const line of store.orders.flatMap(({ lines }) => lines)) {
      const { product, offer } = findOffer(store, line);
      expect(product.status, line.product).not.toBe("draft");
      const key = `${line.product} ${optionsKey(line.options)}`;
      wanted.set(key, (wanted.get(key) ?? 0) + line.qty);
      expect(wanted.get(key), key).toBeLessThanOrEqual(offer.stock ?? Number.POSITIVE_INFINITY);
    }
  });

  it("has orders in every status, from the oldest to the newest", () => {
    expect(new Set(store.orders.map(({ status }) => status))).toEqual(
      new Set(["pending", "accepted", "shipped", "delivered", "cancelled", "returned"]),
    );
    const ages = store.orders.map(({ minutesAgo }) => minutesAgo);
    expect(ages).toEqual([...ages].sort((a, b) => b - a));
    expect(Math.min(...ages)).toBeGreaterThan(0);
  });

  it("has orders that reach the minimum, some below and some above free delivery", () => {
    const sums = store.orders.map((order) => subtotal(store, order));
    expect(Math.min(...sums)).toBeGreaterThanOrEqual(store.minimumOrder);
    expect(Math.min(...sums)).toBeLessThan(store.freeDeliveryAbove);
    expect(Math.max(...sums)).toBeGreaterThanOrEqual(store.freeDeliveryAbove);
  });

  it("has payments that fit the order's method and status", () => {
    for (const { status, payment, paymentStatus } of store.orders) {
      if (paymentStatus === "claimed") expect(payment).toBe("upi");
      if (paymentStatus === "refunded") expect(["cancelled", "returned"]).toContain(status);
      if (status === "delivered") expect(paymentStatus).toBe("paid");
    }
  });

  it("has buyers with possible numbers and PIN codes, some of whom come back", () => {
    const buyers = store.orders.map(({ buyer }) => buyer);
    expect(new Set(buyers.map(({ mobile }) => mobile)).size).toBeLessThan(buyers.length);
    expect(isPossiblePhoneNumber(store.contactPhone)).toBe(true);
    for (const { mobile, address } of buyers) {
      expect(isPossiblePhoneNumber(mobile), mobile).toBe(true);
      expect(address.postalCode).toMatch(/^[1-9]\d{5}$/);
    }
  });

  it("has an accent colour that a stylesheet understands", () => {
    expect(store.accent).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe("the demo stores together", () => {
  it("are a kirana with 120 products in 8 categories, a clothing shop and a sweet maker", () => {
    const [kirana, clothing, sweets] = demoStores;
    expect(demoStores).toHaveLength(3);
    expect(kirana?.products).toHaveLength(120);
    expect(new Set(kirana?.products.map(({ category }) => category)).size).toBe(8);
    expect(kirana?.orders).toHaveLength(36);
    expect(clothing?.orders).toHaveLength(12);
    expect(sweets?.orders).toHaveLength(10);
  });

  it("hold a name of the full 120 characters and one in Urdu", () => {
    const names = demoStores.flatMap(({ products }) => products.map(({ name }) => name));
    expect(names.filter((name) => name.length === 120)).toHaveLength(1);
    expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true);
  });

  it("give one number to one person", () => {
    const people = demoStores.flatMap(({ orders }) => orders.map(({ buyer }) => buyer));
    const names = new Map(people.map(({ mobile, name }) => [mobile, name]));
    expect(people.every(({ mobile, name }) => names.get(mobile) === name)).toBe(true);
    expect(new Set(people.map(({ name }) => name)).size).toBe(names.size);
  });
});
