import type { Sql } from "postgres";
import { api } from "./ask";
import type { SeededStore } from "./seed";
import type { Server } from "./server";

export type Buyer = { token: string; customerId: string; sessionId: string };
export type Product = { id: string; slug: string };
export type FullCart = { id: string; products: Product[] };

const LINES = 3;

/** Buyers who are signed in and known to the store. */
export async function signInBuyers(server: Server, sql: Sql, count: number): Promise<Buyer[]> {
  const buyers: Buyer[] = [];
  for (let n = 0; n < count; n++) {
    const mobile = `+9198765${String(10_000 + n)}`;
    const { token, customer } = await api<{ token: string; customer: { id: string } }>(
      server,
      "/customers",
      { mobile, otp: "1234" },
    );
    const [session] = await sql<{ id: string }[]>`
      select id from sessions where customer_id = ${customer.id} order by created_at desc limit 1`;
    if (!session) throw new Error("A buyer who signed in has no session.");
    buyers.push({ token, customerId: customer.id, sessionId: session.id });
  }
  return buyers;
}

/** Plain products of a store, the newest first. */
export function listPlainProducts(sql: Sql, storeId: string, count: number): Promise<Product[]> {
  return sql<Product[]>`
    select id, slug from products where store_id = ${storeId} and options = '[]'
    order by created_at desc, id desc limit ${count}`;
}

/** Carts of three lines, so many that no line reaches its limit while the benchmark adds to it. */
export async function fillCarts(
  server: Server,
  store: SeededStore,
  products: Product[],
  count: number,
): Promise<FullCart[]> {
  const one = async (_: unknown, n: number): Promise<FullCart> => {
    const chosen = Array.from({ length: LINES }, (_, m) => products[(n + m) % products.length]);
    const lines = chosen.filter((product) => product !== undefined);
    const { id } = await api<{ id: string }>(server, "/carts", { storeLink: store.link });
    for (const { id: productId } of lines) {
      await api(server, `/carts/${id}/items`, { productId, qty: 1, storeLink: store.link });
    }
    return { id, products: lines };
  };
  const carts: FullCart[] = [];
  while (carts.length < count) {
    carts.push(
      ...(await Promise.all(Array.from({ length: 10 }, (_, n) => one(_, carts.length + n)))),
    );
  }
  return carts;
}
