import { randomInt, randomUUID } from "node:crypto";
import type { Client } from "./ask";
import type { Notes } from "./notes";

export type Product = { id: string; stock: number | null };
export type Shop = { token: string; storeId: string; link: string; products: Product[] };

export const home = { line1: "12 Lake Road", city: "Pune", postalCode: "411001" };

/** Plenty, enough for a while, soon gone, and not counted. */
const STOCKS = [100_000, 100_000, 100_000, 400, 40, 20, null];

export const newMobile = () => `+9198${String(randomInt(10 ** 8)).padStart(8, "0")}`;

/** A call that must succeed, as every call does before a fault. */
export async function demand<T>(client: Client, ...[ask]: Parameters<Client["insist"]>) {
  const answer = await client.insist(ask);
  if (answer.status >= 300) throw new Error(`${ask.path} answered ${answer.text}`);
  return JSON.parse(answer.text) as T;
}

export async function signIn(client: Client, audience: "accounts" | "customers"): Promise<string> {
  const body = { mobile: newMobile(), otp: "1234" };
  const path = `/api/v1/${audience}`;
  return (await demand<{ token: string }>(client, { method: "POST", path, body })).token;
}

/** Buyers who are signed in. */
export async function signInBuyers(client: Client, count: number): Promise<string[]> {
  const tokens: string[] = [];
  while (tokens.length < count) tokens.push(await signIn(client, "customers"));
  return tokens;
}

export async function addProduct(
  client: Client,
  { token, storeId }: Pick<Shop, "token" | "storeId">,
  product: { name: string; stock: number | null },
): Promise<Product> {
  const { id } = await demand<{ id: string }>(client, {
    method: "POST",
    path: `/api/v1/stores/${storeId}/products`,
    token,
    headers: { "idempotency-key": randomUUID() },
    body: { salePrice: randomInt(1_000, 90_000), category: "Pulses", ...product },
  });
  return { id, stock: product.stock };
}

export async function openShop(
  client: Client,
  name: string,
  stocks: (number | null)[],
): Promise<Shop> {
  const token = await signIn(client, "accounts");
  const { storeId, link } = await demand<{ storeId: string; link: string }>(client, {
    method: "POST",
    path: "/api/v1/stores",
    token,
    headers: { "idempotency-key": randomUUID() },
    body: { name, address: home },
  });
  const shop: Shop = { token, storeId, link, products: [] };
  for (const [n, stock] of stocks.entries()) {
    shop.products.push(await addProduct(client, shop, { name: `Thing ${n + 1}`, stock }));
  }
  return shop;
}

/** Shops of one scenario, whose stock is noted. */
export async function openShops(client: Client, notes: Notes, count: number): Promise<Shop[]> {
  const shops = await Promise.all(
    Array.from({ length: count }, (_, n) => openShop(client, `Fault Shop ${n + 1}`, STOCKS)),
  );
  for (const { storeId, products } of shops) {
    for (const { id, stock } of products) {
      if (stock !== null) notes.counted.push({ storeId, variantId: id, initial: stock });
    }
  }
  return shops;
}
