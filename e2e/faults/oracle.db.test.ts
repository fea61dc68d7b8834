import { randomUUID } from "node:crypto";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newBuyer } from "@/e2e/fixtures/buyer";
import { addProduct, openShop, type Shop, type ShopProduct } from "@/e2e/fixtures/shop";
import type { CustomerActor } from "@/lib/auth/actor";
import { placeOrder } from "@/lib/checkout/service";
import * as orders from "@/lib/orders/service";
import { authorize } from "@/lib/stores/access";
import { Notes } from "./notes";
import { judge } from "./oracle";

const STOCK = 50;
const sound = { lost: 0, doubled: 0, oversold: 0, cartLinesLost: 0 } as const;
const whole = { ...sound, ledgerOff: 0, numberGaps: 0, tornOrders: 0 };

let sql: Sql;
let shop: Shop;
let product: ShopProduct;
let buyer: CustomerActor;
let notes: Notes;

beforeAll(() => {
  sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => undefined });
});

afterAll(() => sql.end());

/** Three orders of two pieces each, as a load would note them. */
beforeEach(async () => {
  shop = await openShop();
  product = await addProduct(shop, { stock: STOCK });
  buyer = await newBuyer();
  notes = new Notes();
  const { storeId } = shop;
  notes.counted.push({ storeId, variantId: product.productId, initial: STOCK });
  for (let n = 0; n < 3; n++) await order();
});

async function order(): Promise<void> {
  const key = randomUUID();
  const items = [{ productId: product.productId, qty: 2 }];
  const { orderId, number, total, storeId } = await placeOrder(
    buyer,
    {
      cart: { storeLink: shop.link, items },
      name: "Meena Iyer",
      address: { line1: "4 Temple Street" },
      payment: "cod",
      note: key,
    },
    { channel: "api", source: null },
  );
  notes.place({ key, orderId, number, total, storeId, cartId: null });
}

const verdict = () => judge(process.env.DATABASE_URL ?? "", notes, async () => new Map());
const placed = (n: number) => {
  const order = notes.placed[n];
  if (!order) throw new Error("There are three orders.");
  return order;
};

/** Damage that triggers and foreign keys would prevent. */
const harm = (...statements: string[]) =>
  sql.begin(async (tx) => {
    await tx.unsafe("set local session_replication_role = replica");
    for (const statement of statements) await tx.unsafe(statement);
  });

const remove = (id: string) => [
  `delete from order_items where order_id = '${id}'`,
  `delete from order_events where order_id = '${id}'`,
  `delete from outbox_messages where payload->>'orderId' = '${id}'`,
  `delete from orders where id = '${id}'`,
];

describe("the oracle", () => {
  it("finds nothing wrong where nothing is", async () => {
    expect(await verdict()).toEqual({ acknowledged: 3, ...whole });
  });

  it("finds an order that is gone, its number, and its pieces", async () => {
    await harm(...remove(placed(1).orderId));
    expect(await verdict()).toMatchObject({ lost: 1, oversold: 2, numberGaps: 1 });
  });

  it("finds an order with another total or number than was answered", async () => {
    notes.placed[0] = { ...placed(0), total: placed(0).total + 1 };
    notes.placed[1] = { ...placed(1), number: placed(1).number + 7 };
    expect(await verdict()).toEqual({ acknowledged: 3, ...whole, lost: 2 });
  });

  it("finds two orders of one key", async () => {
    await harm(`update orders set note = '${placed(0).key}' where id = '${placed(1).orderId}'`);
    expect(await verdict()).toMatchObject({ doubled: 1, lost: 1 });
  });

  it("finds two orders of one cart, also of other epochs", async () => {
    await harm(
      `update orders set cart_key = 'a-cart:0' where id = '${placed(0).orderId}'`,
      `update orders set cart_key = 'a-cart:1' where id = '${placed(1).orderId}'`,
    );
    expect(await verdict()).toEqual({ acknowledged: 3, ...whole, doubled: 1 });
  });

  it("finds an order whose buyer was told that there is none", async () => {
    notes.refused.push(placed(2).key);
    expect(await verdict()).toEqual({ acknowledged: 3, ...whole, doubled: 1 });
  });

  it("finds stock that is off by one", async () => {
    await harm(`update product_variants set stock = stock + 1`);
    expect(await verdict()).toEqual({ acknowledged: 3, ...whole, oversold: 1, ledgerOff: 1 });
  });

  it("finds stock below zero, sold right to the ledger", async () => {
    const check = `check (stock >= 0)`;
    await sql.unsafe(
      `alter table product_variants drop constraint product_variants_stock_not_negative`,
    );
    try {
      await sql`update product_variants set stock = -4`;
      expect(await verdict()).toMatchObject({ oversold: 4 + STOCK - 6 + 4, ledgerOff: 0 });
    } finally {
      await sql`update product_variants set stock = 0`;
      await sql.unsafe(
        `alter table product_variants add constraint product_variants_stock_not_negative ${check}`,
      );
    }
  });

  it("finds a movement that is missing", async () => {
    await harm(`delete from stock_movements where order_id = '${placed(0).orderId}'`);
    expect(await verdict()).toEqual({ acknowledged: 3, ...whole, ledgerOff: 1 });
  });

  it("finds an adjustment that was answered and is not there", async () => {
    notes.adjust(product.productId, 5);
    expect(await verdict()).toEqual({ acknowledged: 3, ...whole, oversold: 5 });
  });

  it("finds pieces of a cancelled order that were not put back", async () => {
    await harm(`update orders set status = 'cancelled' where id = '${placed(0).orderId}'`);
    expect(await verdict()).toEqual({ acknowledged: 3, ...whole, oversold: 2 });
  });

  it("finds a number that was skipped, and one that nobody got", async () => {
    await harm(`update orders set number = 1004 where number = 1003`);
    expect((await verdict()).numberGaps).toBeGreaterThan(0);
    await harm(
      `update orders set number = 1003 where number = 1004`,
      `update order_counters set last_number = last_number + 1`,
    );
    expect((await verdict()).numberGaps).toBeGreaterThan(0);
  });

  it.each([
    ["a line", "delete from order_items where order_id = $1"],
    ["the placed event", "delete from order_events where order_id = $1"],
    ["the message", "delete from outbox_messages where payload->>'orderId' = $1"],
  ])("finds an order without %s", async (_, statement) => {
    await harm(statement.replace("$1", `'${placed(0).orderId}'`));
    expect(await verdict()).toMatchObject({ tornOrders: 1 });
  });

  it("finds an edit of lines without its event, and an event without its edit", async () => {
    await harm(
      `update orders set revision = 1 where id = '${placed(0).orderId}'`,
      `update order_events set kind = 'edited' where order_id = '${placed(1).orderId}'`,
    );
    expect(await verdict()).toEqual({ acknowledged: 3, ...whole, tornOrders: 2 });
  });

  it("finds nothing wrong where lines were edited, and pieces that an edit did not put back", async () => {
    const storeId = await authorize({ kind: "system" }, shop.storeId, "sell");
    const { orderId } = placed(0);
    const { etag } = await orders.getStoreOrder(storeId, orderId);
    const seller = { kind: "account", accountId: randomUUID(), sessionId: randomUUID() } as const;
    const items = [{ productId: product.productId, qty: 5 }];
    const { total } = await orders.editItems(seller, storeId, orderId, items, etag);
    notes.placed[0] = { ...placed(0), total };
    expect(await verdict()).toEqual({ acknowledged: 3, ...whole });
    await harm(`update order_items set qty = 4, line_total = sale_price * 4 where qty = 5`);
    expect(await verdict()).toMatchObject({ oversold: 1, tornOrders: 1 });
  });

  it("finds an acknowledged cart line that is in no cart, and one with too few", async () => {
    notes.keepLine({ cartId: "gone", lineId: "a", qty: 1 });
    notes.keepLine({ cartId: "less", lineId: "a", qty: 3 });
    notes.keepLine({ cartId: "kept", lineId: "a", qty: 2 });
    const carts: Record<string, Map<string, number>> = {
      less: new Map([["a", 2]]),
      kept: new Map([["a", 2]]),
    };
    const read = async (cartId: string) => carts[cartId] ?? null;
    const { cartLinesLost } = await judge(process.env.DATABASE_URL ?? "", notes, read);
    expect(cartLinesLost).toBe(2);
  });
});
