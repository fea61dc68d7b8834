import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Client, NoAnswer } from "./ask";
import type { Notes } from "./notes";
import { home, type Shop } from "./shops";

const TRY_MS = 2_000;
const PAUSE_MS = 50;
/** Past this it is said not to have recovered. */
const LIMIT_MS = 120_000;

/**
 * Seconds from `since` until a whole order goes through: a new cart, a line in it, and the order of
 * it, each asked for once and after `since`. Infinity when none does.
 */
export async function untilWhole(
  port: number,
  token: string,
  shop: Shop,
  notes: Notes,
  since: number,
): Promise<number> {
  while (Date.now() - since < LIMIT_MS) {
    // Of its own, so that it never is given a connection from before the fault.
    const client = new Client(port);
    const isWhole = await tryWhole(client, token, shop, notes);
    client.close();
    if (isWhole) return (Date.now() - since) / 1_000;
    await wait(PAUSE_MS);
  }
  return Number.POSITIVE_INFINITY;
}

async function tryWhole(
  client: Client,
  token: string,
  { link, storeId, products }: Shop,
  notes: Notes,
): Promise<boolean> {
  const productId = products[0]?.id;
  const key = randomUUID();
  const ask = async (method: string, path: string, body: object, headers = {}) => {
    const answer = await client.try({ method, path, body, headers, token, timeoutMs: TRY_MS });
    if (answer instanceof NoAnswer || answer.status >= 300) return null;
    return JSON.parse(answer.text) as {
      id: string;
      orderId: string;
      number: number;
      total: number;
    };
  };
  const cart = await ask("POST", "/api/v1/carts", { storeLink: link });
  if (!cart) return false;
  const line = `/api/v1/carts/${cart.id}/items/${productId}`;
  if (!(await ask("PUT", line, { qty: 1, productId }))) return false;
  const order = await ask(
    "POST",
    "/api/v1/orders",
    { cart: { id: cart.id }, name: "Asha", address: home, payment: "cod", note: key },
    { "idempotency-key": key },
  );
  if (!order) return false;
  const { orderId, number, total } = order;
  notes.place({ key, orderId, number, total, storeId, cartId: cart.id });
  return true;
}
