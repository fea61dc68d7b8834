import { randomInt } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const base = process.env.SOKO_BASE_URL ?? "http://localhost:3000";

async function api<T>(method: string, path: string, body?: unknown, token?: string): Promise<T> {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (token) headers.authorization = `Bearer ${token}`;
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    headers,
    signal: AbortSignal.timeout(20_000),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  expect(response.ok, `${method} ${path}: ${response.status} ${text}`).toBe(true);
  return text ? (JSON.parse(text) as T) : (undefined as T);
}

/** A number that no other test uses. */
export const newMobile = () => `9${randomInt(100_000_000, 999_999_999)}`;

type Made = { id: string; slug: string; etag: string };

/** A shop on the running app, with one of each kind of product. */
export async function openTestShop() {
  const { token } = await api<{ token: string }>("POST", "/accounts", {
    mobile: newMobile(),
    otp: "123456",
  });
  const { storeId, link } = await api<{ storeId: string; link: string }>(
    "POST",
    "/stores",
    { name: "श्री गणेश किराना", address: { line1: "12 Lohai Road", city: "Farrukhabad" } },
    token,
  );
  const change = (changes: object) => api("PATCH", `/stores/${storeId}`, changes, token);
  await change({ deliveryFee: 2000, freeDeliveryAbove: 69900, upiId: "ganesh@okbank" });
  const add = (product: object) => api<Made>("POST", `/stores/${storeId}/products`, product, token);
  const dal = await add({
    name: "तूर दाल (अरहर)",
    category: "दाल",
    mrp: 18000,
    salePrice: 14900,
    stock: 50,
  });
  await add({ name: "Moong dal", category: "दाल", salePrice: 7200, stock: 0 });
  const kurta = await add({
    name: "Indigo kurta",
    category: "Kurtas",
    options: [{ name: "Size", values: ["S", "M"] }],
    variants: [
      { options: { Size: "S" }, salePrice: 119000, stock: 0 },
      { options: { Size: "M" }, mrp: 149000, salePrice: 119000, stock: 20 },
    ],
  });
  const reprice = async (salePrice: number) => {
    const { etag } = await api<Made>(
      "GET",
      `/stores/${storeId}/products/${dal.id}`,
      undefined,
      token,
    );
    const response = await fetch(`${base}/api/v1/stores/${storeId}/products/${dal.id}`, {
      method: "PATCH",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${token}`,
        "if-match": etag,
      },
      body: JSON.stringify({ salePrice }),
    });
    expect(response.status).toBe(200);
  };
  const orders = () =>
    api<{
      data: {
        orderId: string;
        number: number;
        total: number;
        source: string | null;
        name: string;
      }[];
    }>("GET", `/stores/${storeId}/orders`, undefined, token);
  /** Any other call of the seller's, below the store. */
  const sell = <T>(method: string, path: string, body?: unknown) =>
    api<T>(method, `/stores/${storeId}${path}`, body, token);
  const restock = (product: Made, set: number) =>
    sell("POST", `/products/${product.id}/stock`, { variantId: product.id, set });
  const path = `/s/${link}`;
  return { storeId, link, path, dal, kurta, change, reprice, restock, sell, orders };
}

/** Holds that axe finds nothing on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join("\n")}`);
  expect(found, page.url()).toEqual([]);
}

/** Fills the six inputs of a first purchase. */
export async function fillCheckout(page: Page, mobile: string): Promise<void> {
  await page.getByLabel("Mobile number").fill(mobile);
  await page.getByLabel("Code", { exact: true }).fill("482193");
  await page.getByLabel("Name").fill("Asha Verma");
  await page.getByLabel("House and street").fill("44 Nala Machharatta");
  await page.getByLabel("PIN code").fill("209625");
  await page.getByLabel("City").fill("Farrukhabad");
}

/** Through the bar, which waits for what was just tapped. */
export async function goToCart(page: Page): Promise<void> {
  await page.getByRole("link", { name: "View cart" }).filter({ visible: true }).first().click();
  await expect(page).toHaveURL(/\/cart$/);
}

export async function goToCheckout(page: Page): Promise<void> {
  await goToCart(page);
  await page.getByRole("link", { name: "Go to checkout" }).click();
  await expect(page).toHaveURL(/\/checkout$/);
}
