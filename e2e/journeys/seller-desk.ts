import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect as expectSoon, type Page } from "@playwright/test";

/** Patient with a machine that runs the whole suite at once. */
export const expect = expectSoon.configure({ timeout: 15_000 });

const base = process.env.SOKO_BASE_URL ?? "http://localhost:3000";

type Body = Record<string, unknown>;

/** One call of the JSON API; anything but success fails the test. */
export async function api<T>(
  token: string | null,
  method: string,
  path: string,
  body?: Body,
  headers: Record<string, string> = {},
): Promise<T> {
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    signal: AbortSignal.timeout(20_000),
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  expect(response.ok, `${method} ${path}: ${response.status} ${text}`).toBe(true);
  return JSON.parse(text || "null");
}

const newMobile = () => `+9197${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}`;

export type Desk = { token: string; storeId: string; link: string };

/** A seller with a store, signed in in this browser. */
export async function openDesk(context: BrowserContext, name = "Ledger Store"): Promise<Desk> {
  const { token } = await api<{ token: string }>(null, "POST", "/accounts", {
    mobile: newMobile(),
    otp: "1234",
  });
  const store = await api<{ storeId: string; link: string }>(token, "POST", "/stores", {
    name,
    address: { line1: "12 Lake Road", city: "Pune", postalCode: "411001" },
  });
  await context.addCookies([{ name: "soko.seller.session", value: token, url: base }]);
  return { token, storeId: store.storeId, link: store.link };
}

export function addProduct({ token, storeId }: Desk, body: Body): Promise<{ id: string }> {
  return api(token, "POST", `/stores/${storeId}/products`, body);
}

/** An order of a new buyer, placed over the API. */
export async function placeOrder(
  { link }: Desk,
  items: { productId: string; qty: number }[],
  more: Body = {},
): Promise<{ orderId: string; number: number; trackingUrl: string }> {
  const { token } = await api<{ token: string }>(null, "POST", "/customers", {
    mobile: newMobile(),
    otp: "1234",
  });
  const body = {
    cart: { storeLink: link, items },
    name: "Sunita Devi",
    address: { line1: "House 14, Gali 3", city: "New Delhi", postalCode: "110014" },
    payment: "cod",
    note: "Please ring the bell twice.",
    ...more,
  };
  return api(token, "POST", "/orders", body, { "idempotency-key": crypto.randomUUID() });
}

/** Goes to a page, and waits until what happens from now on is heard. */
export async function goLive(page: Page, path: string): Promise<void> {
  const open = page.waitForResponse((one) => one.url().endsWith("/events") && one.ok());
  await page.goto(path);
  await open;
}

/** No finding of axe in either theme, and nothing that scrolls sideways. */
export async function expectSound(page: Page, what: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).exclude("nextjs-portal").analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`);
    expect(found, `${what}, ${colorScheme}`).toEqual([]);
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}
