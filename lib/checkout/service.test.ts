import { asc, count, eq, sum } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { cartLines, carts as cartTable } from "@/db/schema/carts";
import { products, productVariants, stockMovements } from "@/db/schema/catalog";
import { storeCustomers } from "@/db/schema/customers";
import { orderEvents, orderItems, orders } from "@/db/schema/orders";
import { idempotencyKeys, outboxMessages } from "@/db/schema/reliability";
import { orderCounters, stores } from "@/db/schema/stores";
import { db } from "@/db/transaction";
import { newBuyer } from "@/e2e/fixtures/buyer";
import { addProduct, openShop, type Shop, type ShopProduct } from "@/e2e/fixtures/shop";
import type { CustomerActor } from "@/lib/auth/actor";
import * as carts from "@/lib/cart/service";
import { AppError } from "@/lib/errors";
import { once } from "@/lib/http/idempotency";
import { newId } from "@/lib/ids";
import { orderSchema } from "@/lib/orders/schema";
import type { NewOrder } from "./schema";
import { placeOrder } from "./service";

const nobody: CustomerActor = { kind: "customer", customerId: "", sessionId: "", proven: true };
const origin = { channel: "api", source: null } as const;
const buyer = { name: "Meena Iyer", address: { line1: "4 Temple Street", city: "Pune" } };

const itemsOf = (shop: Shop, lines: { product: ShopProduct; qty?: number }[]): NewOrder => ({
  cart: {
    storeLink: shop.link,
    items: lines.map(({ product, qty = 1 }) => ({ productId: product.productId, qty })),
  },
  payment: "cod",
  ...buyer,
});
const ofCart = (id: string, quote?: string): NewOrder => ({
  cart: { id },
  payment: "cod",
  ...buyer,
  ...(quote !== undefined && { quote }),
});

async function cartWith(shop: Shop, lines: { product: ShopProduct; qty?: number }[]) {
  const { id } = await carts.createCart(shop.link);
  if (id === null) throw new Error("A cart that was made has an id.");
  for (const { product, qty = 1 } of lines) await addTo(id, shop, product, qty);
  return id;
}
const addTo = (cartId: string, shop: Shop, { productId }: ShopProduct, qty = 1) =>
  carts.addItem(cartId, { productId, qty, storeLink: shop.link });

const reprice = ({ productId }: ShopProduct, salePrice: number) =>
  db().update(productVariants).set({ salePrice }).where(eq(productVariants.id, productId));
const restock = ({ productId }: ShopProduct, stock: number) =>
  db().update(productVariants).set({ stock }).where(eq(productVariants.id, productId));
const stockOf = async ({ productId }: ShopProduct) => {
  const [row] = await db().select().from(productVariants).where(eq(productVariants.id, productId));
  return row?.stock;
};
const soldOf = async ({ productId }: ShopProduct) => {
  const [row] = await db()
    .select({ sold: sum(orderItems.qty).mapWith(Number) })
    .from(orderItems)
    .where(eq(orderItems.productId, productId));
  return row?.sold ?? 0;
};
const numbersOf = async ({ storeId }: Shop) => {
  const rows = await db()
    .select({ number: orders.number })
    .from(orders)
    .where(eq(orders.storeId, storeId))
    .orderBy(asc(orders.number));
  return rows.map(({ number }) => number);
};
const upFrom1001 = (length: number) => Array.from({ length }, (_, n) => 1001 + n);

/** How often each outcome came: an order, or the reason of its refusal. */
async function tally(attempts: Promise<unknown>[]): Promise<Record<string, number>> {
  const outcomes: Record<string, number> = {};
  for (const attempt of await Promise.allSettled(attempts)) {
    const { status } = attempt;
    if (status === "rejected" && !(attempt.reason instanceof AppError)) throw attempt.reason;
    const name =
      status === "fulfilled" ? "ordered" : (attempt.reason.reason ?? attempt.reason.code);
    outcomes[name] = (outcomes[name] ?? 0) + 1;
  }
  return outcomes;
}

/** Everything that an order could change. */
async function footprint() {
  const tables = [orders, orderItems, orderEvents, stockMovements, storeCustomers, outboxMessages];
  const kept = [...tables, idempotencyKeys];
  const sizes = await Promise.all(kept.map((table) => db().select({ rows: count() }).from(table)));
  const counters = await db().select().from(orderCounters).orderBy(orderCounters.storeId);
  const stock = await db()
    .select({ id: productVariants.id, stock: productVariants.stock })
    .from(productVariants)
    .orderBy(productVariants.id);
  const lines = await db().select().from(cartLines).orderBy(cartLines.position);
  const epochs = await db().select({ epoch: cartTable.epoch }).from(cartTable);
  return { sizes, counters, stock, lines, epochs };
}

describe("placing an order", () => {
  it("keeps its own copy of names, prices and address, and empties the cart", async () => {
    const shop = await openShop({ deliveryFee: 4000 });
    const haldi = await addProduct(shop, { name: "हल्दी", salePrice: 5500, mrp: 6000, stock: 3 });
    const actor = await newBuyer();
    const cartId = await cartWith(shop, [{ product: haldi, qty: 2 }]);
    const order = await placeOrder(actor, ofCart(cartId), { channel: "storefront", source: "wa" });
    expect(orderSchema.parse(order)).toMatchObject({
      number: 1001,
      status: "pending",
      paymentStatus: "unpaid",
      channel: "storefront",
      source: "wa",
      items: [{ variantId: haldi.productId, name: "हल्दी", qty: 2, lineTotal: 11_000 }],
      subtotal: 11_000,
      discount: 0,
      deliveryFee: 4000,
      total: 15_000,
      name: "Meena Iyer",
      address: { line1: "4 Temple Street", country: "IN" },
      note: null,
    });
    expect(order.trackingUrl).toMatch(new RegExp(`/s/${shop.link}/o/[A-Za-z0-9_-]{22,}$`));
    expect(await stockOf(haldi)).toBe(1);
    expect(await carts.getCart(cartId)).toMatchObject({ items: [], itemCount: 0 });
    const events = await db()
      .select({ kind: orderEvents.kind, to: orderEvents.toStatus, by: orderEvents.actorId })
      .from(orderEvents)
      .where(eq(orderEvents.orderId, order.orderId));
    expect(events).toEqual([{ kind: "placed", to: "pending", by: actor.customerId }]);
    const moved = await db().select().from(stockMovements).orderBy(stockMovements.id);
    expect(moved).toMatchObject([
      { kind: "counted", delta: 3, orderId: null, actorKind: "system" },
      { kind: "sold", delta: -2, orderId: order.orderId, actorId: actor.customerId },
    ]);
    const [known] = await db().select().from(storeCustomers);
    expect(known).toMatchObject({ storeId: shop.storeId, customerId: actor.customerId });
    const [message] = await db().select().from(outboxMessages);
    expect(message).toMatchObject({
      kind: "order_placed",
      payload: { orderId: order.orderId, number: 1001 },
    });
  });

  it("takes items that were never in a cart, the same twice as one line", async () => {
    const shop = await openShop();
    const [a, b] = [await addProduct(shop), await addProduct(shop, { stock: null })];
    const actor = await newBuyer();
    const lines = [{ product: a }, { product: b, qty: 4 }, { product: a, qty: 2 }];
    const order = await placeOrder(actor, itemsOf(shop, lines), origin);
    expect(order.items.map(({ variantId, qty }) => [variantId, qty])).toEqual([
      [a.productId, 3],
      [b.productId, 4],
    ]);
    expect([await stockOf(a), await stockOf(b)]).toEqual([7, null]);
    expect(await db().$count(stockMovements, eq(stockMovements.kind, "sold"))).toBe(1);
  });

  it("takes the address's country from the store when it is left out", async () => {
    const shop = await openShop({ country: "AE" });
    const product = await addProduct(shop);
    const order = await placeOrder(await newBuyer(), itemsOf(shop, [{ product }]), origin);
    expect(order.address?.country).toBe("AE");
  });

  it("bears an unproven session, and no proven one", async () => {
    const shop = await openShop();
    const product = await addProduct(shop);
    const [guest, proven] = [await newBuyer({ proven: false }), await newBuyer()];
    for (const actor of [guest, proven]) {
      await placeOrder(actor, itemsOf(shop, [{ product }]), origin);
    }
    const rows = await db()
      .select({ session: orders.bypassSessionId })
      .from(orders)
      .orderBy(asc(orders.number));
    expect(rows).toEqual([{ session: guest.sessionId }, { session: null }]);
  });
});

describe("a refused order changes nothing", () => {
  type Case = {
    shop: Shop;
    product: ShopProduct;
    other: ShopProduct;
    cartId: string;
    actor: CustomerActor;
  };
  type Arranged = { input?: NewOrder; refusal: object };

  const cases: Record<string, (at: Case) => Promise<Arranged>> = {
    "when the store is closed": async ({ shop }) => {
      await db().update(stores).set({ isOpen: false }).where(eq(stores.id, shop.storeId));
      return { refusal: { code: "conflict", reason: "store_closed" } };
    },
    "when the cart is empty": async ({ shop }) => ({
      input: itemsOf(shop, []),
      refusal: { code: "unprocessable", reason: "empty_cart" },
    }),
    "when a product is hidden": async ({ other }) => {
      await db().update(products).set({ status: "draft" }).where(eq(products.id, other.productId));
      const errors = [{ path: "items.1" }];
      return { refusal: { code: "conflict", reason: "unavailable", errors } };
    },
    "when a price is another than the saved one": async ({ product }) => {
      await reprice(product, 5600);
      const extra = { cart: { items: [{ savedPrice: 5500, salePrice: 5600 }, {}] } };
      const errors = [{ path: "items.0" }];
      return { refusal: { code: "conflict", reason: "price_changed", errors, extra } };
    },
    "when a quote no longer holds": async ({ shop, cartId }) => {
      const { quote } = await carts.getCart(cartId);
      await db().update(stores).set({ deliveryFee: 9900 }).where(eq(stores.id, shop.storeId));
      const refusal = { reason: "price_changed", extra: { cart: { deliveryFee: 9900 } } };
      return { input: ofCart(cartId, quote), refusal };
    },
    "when a quote is made up": async ({ shop, product }) => ({
      input: { ...itemsOf(shop, [{ product }]), quote: "mine" },
      refusal: { code: "conflict", reason: "price_changed", extra: { cart: { id: null } } },
    }),
    "when one of several lines is short": async ({ other }) => {
      await restock(other, 0);
      const errors = [{ path: "items.1" }];
      return { refusal: { code: "conflict", reason: "insufficient_stock", errors } };
    },
    "below the store's minimum": async ({ shop }) => {
      await db().update(stores).set({ minimumOrder: 50_000 }).where(eq(stores.id, shop.storeId));
      return { refusal: { code: "unprocessable", reason: "below_minimum" } };
    },
    "when the cart is not there": async () => ({
      input: ofCart("A".repeat(32)),
      refusal: { code: "not_found" },
    }),
    "for another store's product": async ({ shop }) => ({
      input: itemsOf(shop, [{ product: await addProduct(await openShop()) }]),
      refusal: { code: "not_found" },
    }),
    "without the variant of a product that has several": async ({ shop }) => {
      const shirt = await addProduct(shop, { sizes: ["S", "M"] });
      const errors = [{ path: "cart.items.0.variantId" }];
      return { input: itemsOf(shop, [{ product: shirt }]), refusal: { errors } };
    },
    "for more than a line holds": async ({ shop, product }) => ({
      input: itemsOf(shop, [{ product, qty: 999 }, { product }]),
      refusal: { code: "unprocessable", reason: "quantity_limit" },
    }),
    "for a buyer whom the store has blocked": async ({ shop, actor }) => {
      const { storeId } = shop;
      const { customerId } = actor;
      await db().insert(storeCustomers).values({ storeId, customerId, blockedAt: new Date() });
      return { refusal: { code: "forbidden" } };
    },
  };

  it.each(Object.entries(cases))("%s", async (_, arrange) => {
    const shop = await openShop();
    const [product, other] = [await addProduct(shop), await addProduct(shop)];
    const cartId = await cartWith(shop, [{ product }, { product: other }]);
    const actor = await newBuyer();
    const { input = ofCart(cartId), refusal } = await arrange({
      shop,
      product,
      other,
      cartId,
      actor,
    });
    const before = await footprint();
    const key = { caller: "c", operation: "placeOrder", key: newId() };
    const attempt = once(key, input, async () => {
      return { status: 201, body: await placeOrder(actor, input, origin) };
    });
    await expect(attempt).rejects.toMatchObject(refusal);
    expect(await footprint()).toEqual(before);
  });

  it("and what is short at the last moment names its line", async () => {
    const shop = await openShop();
    const [plenty, scarce] = [await addProduct(shop), await addProduct(shop, { stock: 1 })];
    const input = itemsOf(shop, [{ product: plenty }, { product: scarce }]);
    const actors = await Promise.all(Array.from({ length: 6 }, () => newBuyer()));
    const attempts = await Promise.allSettled(
      actors.map((actor) => placeOrder(actor, input, origin)),
    );
    const refusals = attempts.flatMap((attempt) =>
      attempt.status === "rejected" ? [attempt.reason] : [],
    );
    expect(refusals).toHaveLength(5);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        reason: "insufficient_stock",
        errors: [{ path: "items.1" }],
        extra: { cart: { items: [{ left: null }, { left: 0, notice: "low_stock" }] } },
      });
    }
    expect([await stockOf(plenty), await stockOf(scarce)]).toEqual([9, 0]);
  });
});

describe("orders placed at once", () => {
  it("sell ten of ten to fifty buyers, and no number is skipped", async () => {
    const shop = await openShop();
    const product = await addProduct(shop, { stock: 10 });
    const actors = await Promise.all(Array.from({ length: 50 }, () => newBuyer()));
    const input = itemsOf(shop, [{ product }]);
    const outcomes = await tally(actors.map((actor) => placeOrder(actor, input, origin)));
    expect(outcomes).toEqual({ ordered: 10, insufficient_stock: 40 });
    expect(await stockOf(product)).toBe(0);
    expect(await numbersOf(shop)).toEqual(upFrom1001(10));
  });

  it("are one order under one key fifty times", async () => {
    const shop = await openShop();
    const product = await addProduct(shop);
    const actor = await newBuyer();
    const input = itemsOf(shop, [{ product }]);
    const key = { caller: actor.customerId, operation: "placeOrder", key: newId() };
    const place = async () => ({ status: 201, body: await placeOrder(actor, input, origin) });
    const answers = await Promise.all(Array.from({ length: 50 }, () => once(key, input, place)));
    expect(new Set(answers.map(({ body }) => orderSchema.parse(body).orderId)).size).toBe(1);
    expect(await numbersOf(shop)).toEqual([1001]);
    expect(await stockOf(product)).toBe(9);
  });

  it("are one order of one cart under twenty keys", async () => {
    const shop = await openShop();
    const product = await addProduct(shop);
    const actor = await newBuyer();
    const input = ofCart(await cartWith(shop, [{ product, qty: 2 }]));
    const attempts = Array.from({ length: 20 }, () => {
      const key = { caller: actor.customerId, operation: "placeOrder", key: newId() };
      return once(key, input, async () => {
        return { status: 201, body: await placeOrder(actor, input, origin) };
      });
    });
    expect(await tally(attempts)).toEqual({ ordered: 1, empty_cart: 19 });
    expect(await stockOf(product)).toBe(8);
  });

  it("charge what is added meanwhile, or leave it in the cart", async () => {
    const shop = await openShop();
    const product = await addProduct(shop, { stock: null });
    const actor = await newBuyer();
    for (let round = 0; round < 5; round++) {
      const cartId = await cartWith(shop, [{ product, qty: 2 }]);
      const additions = Array.from({ length: 5 }, () => addTo(cartId, shop, product));
      const [order] = await Promise.all([placeOrder(actor, ofCart(cartId), origin), ...additions]);
      const { itemCount } = await carts.getCart(cartId);
      expect((order.items[0]?.qty ?? 0) + itemCount).toBe(7);
    }
  });

  it("do not stand in each other's way, whatever the order of their lines", async () => {
    const shop = await openShop();
    const shelf = await Promise.all(
      Array.from({ length: 6 }, () => addProduct(shop, { stock: 60 })),
    );
    const actors = await Promise.all(Array.from({ length: 12 }, () => newBuyer()));
    const actorOf = (n: number) => actors[n % actors.length] ?? nobody;
    const attempts = Array.from({ length: 120 }, (_, n) => {
      const shuffled = [...shelf].sort(() => Math.random() - 0.5).slice(0, 1 + (n % 6));
      const lines = shuffled.map((product) => ({ product, qty: 1 + (n % 3) }));
      return placeOrder(actorOf(n), itemsOf(shop, lines), origin);
    });
    const outcomes = await tally(attempts);
    expect(Object.keys(outcomes).sort()).toEqual(["insufficient_stock", "ordered"]);
    expect(await numbersOf(shop)).toEqual(upFrom1001(outcomes.ordered ?? 0));
    for (const product of shelf) {
      expect((await stockOf(product)) ?? -1).toBeGreaterThanOrEqual(0);
      expect(((await stockOf(product)) ?? 0) + (await soldOf(product))).toBe(60);
    }
    const ledger = await db()
      .select({ sold: sum(stockMovements.delta) })
      .from(stockMovements)
      .where(eq(stockMovements.kind, "sold"));
    const sold = await Promise.all(shelf.map(soldOf));
    expect(Number(ledger[0]?.sold)).toBe(-sold.reduce((total, qty) => total + qty, 0));
  });
});

describe("order numbers", () => {
  it("count up without gaps in each store, past refusals and failures", async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const [product, elsewhere] = [await addProduct(shop), await addProduct(other)];
    const scarce = await addProduct(shop, { stock: 0 });
    const actor = await newBuyer();
    const attempts = Array.from({ length: 24 }, (_, n) => {
      if (n % 4 === 3) return placeOrder(actor, itemsOf(other, [{ product: elsewhere }]), origin);
      const lines = n % 2 === 0 ? [{ product, qty: 1 }] : [{ product }, { product: scarce }];
      return placeOrder(actor, itemsOf(shop, lines), origin);
    });
    await tally(attempts);
    expect(await numbersOf(shop)).toEqual(upFrom1001(10));
    expect(await numbersOf(other)).toEqual(upFrom1001(6));
  });

  it("are given back by an order that fails after it took one", async () => {
    const shop = await openShop();
    const product = await addProduct(shop, { stock: 1 });
    const actor = await newBuyer();
    const input = itemsOf(shop, [{ product }]);
    const failing = once({ caller: "c", operation: "o", key: newId() }, input, async () => {
      await placeOrder(actor, input, origin);
      throw new AppError("unavailable", "The process was stopped here.");
    });
    await expect(failing).rejects.toMatchObject({ code: "unavailable" });
    expect((await placeOrder(actor, input, origin)).number).toBe(1001);
  });
});
