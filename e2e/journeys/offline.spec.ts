import { type BrowserContext, type Page, test } from "@playwright/test";
import { addProduct, type Desk, expect, openDesk, placeOrder } from "./seller-desk";

const bar = (page: Page) => page.getByRole("status").filter({ hasText: "You are offline." });

/** The paths that this browser keeps, of whoever. */
const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("soko-desk-pages-"));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys
      .flat()
      .map(({ url }) => new URL(url).pathname)
      .sort();
  });

/** A store whose worker serves its pages. */
async function openKeptShop(context: BrowserContext, page: Page) {
  const desk = await openDesk(context);
  const ghee = await addProduct(desk, { name: "Ghee", salePrice: 75000, stock: 5 });
  await placeOrder(desk, [{ productId: ghee.id, qty: 1 }], { name: "Sunita Devi" });
  await page.goto(`/dashboard/${desk.link}`);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  return { ...desk, ghee, path: `/dashboard/${desk.link}` };
}

async function keep(page: Page, paths: string[]): Promise<void> {
  for (const path of paths) await page.goto(path);
  await expect.poll(() => keptPaths(page)).toEqual(expect.arrayContaining(paths));
}

test("the last pages are read without a network, with a bar that says from when", async ({
  page,
  context,
}) => {
  const { path } = await openKeptShop(context, page);
  await keep(page, [path]);
  // Reached by a link, without loading a page.
  const nav = page.getByRole("navigation", { name: "Main" }).filter({ visible: true });
  await nav.getByRole("link", { name: /^Orders/ }).click();
  await expect(page).toHaveURL(/\/orders$/);
  await expect.poll(() => keptPaths(page)).toEqual([path, `${path}/orders`]);
  await keep(page, [`${path}/products`, `${path}/orders/1001`, `${path}/orders`]);

  await context.setOffline(true);
  await page.reload();
  await expect(bar(page)).toHaveText(/This is from \d{1,2}:\d{2}.* Nothing can be changed/);
  await expect(page.getByText("Sunita Devi").filter({ visible: true }).first()).toBeVisible();
  for (const button of await page.locator("main form button[type=submit]").all()) {
    await expect(button).toBeDisabled();
  }
  await page.goto("/dashboard");
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByRole("heading", { name: "Today" })).toBeVisible();

  // So are orders that were opened; their cells and steps are held.
  await page.goto(`${path}/orders/1001`);
  await expect(bar(page)).toHaveText(/This is from/);
  await expect(page.getByText("House 14, Gali 3").filter({ visible: true }).first()).toBeVisible();

  // What was not kept says so, and names what was.
  await page.goto(`${path}/settings`);
  await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
  await page.getByRole("link", { name: /^Products/ }).click();
  const stock = page.getByLabel(/^Stock/).first();
  await expect(stock).toHaveJSProperty("readOnly", true);
  // From page to page by the bar's links, too.
  await nav.getByRole("link", { name: /^Orders/ }).click();
  await expect(page.getByText("Sunita Devi").filter({ visible: true }).first()).toBeVisible();
  await expect(bar(page)).toHaveText(/This is from/);

  await context.setOffline(false);
  await expect(bar(page)).toHaveCount(0, { timeout: 25_000 });
  await expect(page.locator("html")).not.toHaveAttribute("data-kept");
});

test("with a network nothing kept is shown", async ({ page, context }) => {
  const desk = await openKeptShop(context, page);
  await keep(page, [`${desk.path}/orders`]);
  await placeOrder(desk, [{ productId: desk.ghee.id, qty: 1 }], { name: "Farhan Ansari" });
  await page.goto(`${desk.path}/orders`);
  await expect(page.getByText("Farhan Ansari").filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-kept");
  await expect(bar(page)).toHaveCount(0);
});

test("a form that is open when the network goes is held, and keeps what was typed", async ({
  page,
  context,
}) => {
  const { path } = await openKeptShop(context, page);
  await page.goto(`${path}/settings`);
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("Renamed without a network");
  await context.setOffline(true);
  await expect(bar(page)).toBeVisible();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.url());
  });
  await expect(page.getByRole("button", { name: /^Save/ }).first()).toBeDisabled();
  await name.press("Enter");
  await name.evaluate((input: HTMLInputElement) => input.form?.requestSubmit());
  await expect(page.getByText("nothing was sent")).toBeVisible();
  expect(sent).toEqual([]);
  await expect(name).toHaveValue("Renamed without a network");
  await context.setOffline(false);
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Save/ }).first()).toBeEnabled();
  await expect(name).toHaveValue("Renamed without a network");
});

async function expectNothingLeft(page: Page, context: BrowserContext, path: string) {
  await expect.poll(() => keptPaths(page)).toEqual([]);
  await context.setOffline(true);
  await page.goto(`${path}/orders`);
  await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
  await expect(page.getByText("Sunita Devi")).toHaveCount(0);
  await context.setOffline(false);
}

test("signing out leaves nothing to read", async ({ page, context }) => {
  const { path } = await openKeptShop(context, page);
  await keep(page, [path, `${path}/orders`]);
  await page.goto("/dashboard?all");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/login/);
  await expectNothingLeft(page, context, path);
});

async function signOutHere(page: Page) {
  await page
    .getByRole("button", { name: /Switch store/ })
    .filter({ visible: true })
    .click();
  await page.getByRole("menuitem", { name: /^Sign out/ }).click();
}

const readOrders = async ({ token, storeId }: Desk) => {
  const url = `${process.env.SOKO_BASE_URL ?? "http://localhost:3000"}/api/v1/stores/${storeId}/orders`;
  return (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status;
};

test("signing out without a network leaves nothing to read either, and ends the session with the first visit that has one", async ({
  page,
  context,
}) => {
  const desk = await openKeptShop(context, page);
  await keep(page, [desk.path, `${desk.path}/orders`]);
  await page.evaluate(() => localStorage.setItem("soko.draft.a.b.new", "{}"));
  await context.setOffline(true);
  await signOutHere(page);
  await expect(page.getByText("Nothing is kept on this device any more")).toBeVisible();
  await expect(page.getByText("Sunita Devi")).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem("soko.draft.a.b.new"))).toBeNull();
  await expect.poll(() => keptPaths(page)).toEqual([]);
  expect(await readOrders(desk)).toBe(200);
  await context.setOffline(false);
  await page.goto(`${desk.path}/orders`);
  await expect(page).toHaveURL(/\/login/);
  expect(await readOrders(desk)).toBe(401);
  await expectNothingLeft(page, context, desk.path);
  // Whoever signs in next is not signed out again.
  const { token } = await openDesk(context, "Next");
  expect(token).not.toBe(desk.token);
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { name: "Today" })).toBeVisible();
});

test("signing out that does not get through is done with the next visit", async ({
  page,
  context,
}) => {
  const desk = await openKeptShop(context, page);
  await keep(page, [desk.path, `${desk.path}/orders`]);
  await context.route("**/*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.fallback(),
  );
  await signOutHere(page);
  await expect(page).toHaveURL(/\/login/);
  expect(await readOrders(desk)).toBe(401);
  await expectNothingLeft(page, context, desk.path);
});

test("signing out in one tab empties the other ones", async ({ page, context }) => {
  const { path } = await openKeptShop(context, page);
  const other = await context.newPage();
  await other.goto(`${path}/orders`);
  await expect(other.getByText("Sunita Devi").filter({ visible: true }).first()).toBeVisible();
  await page.bringToFront();
  await signOutHere(page);
  await expect(page).toHaveURL(/\/login/);
  await expect(other).toHaveURL(/\/login/);
  await expect(other.getByText("Sunita Devi")).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/\/login/);
  await expect.poll(() => keptPaths(page)).toEqual([]);
});

test("a session that was ended elsewhere leaves nothing to read", async ({
  page,
  context,
  request,
}) => {
  const desk = await openKeptShop(context, page);
  await keep(page, [desk.path, `${desk.path}/orders`]);
  await end(request, desk);
  await page.goto(desk.path);
  await expect(page).toHaveURL(/\/login/);
  await expectNothingLeft(page, context, desk.path);
});

test("a session's end is noticed by a call of the API, too", async ({ page, context, request }) => {
  const desk = await openKeptShop(context, page);
  await keep(page, [desk.path, `${desk.path}/orders`]);
  await end(request, desk);
  const status = await page.evaluate(
    async (storeId) => (await fetch(`/api/v1/stores/${storeId}/orders?q=1001`)).status,
    desk.storeId,
  );
  expect(status).toBe(401);
  await expect.poll(() => keptPaths(page)).toEqual([]);
});

test("another account's pages take the place of the first one's", async ({ page, context }) => {
  const first = await openKeptShop(context, page);
  await keep(page, [first.path, `${first.path}/orders`]);
  const second = await openDesk(context, "Second");
  await page.goto(`/dashboard/${second.link}`);
  await expect.poll(() => keptPaths(page)).toEqual([`/dashboard/${second.link}`]);
});

async function end(
  request: import("@playwright/test").APIRequestContext,
  { token }: Desk,
): Promise<void> {
  const answer = await request.delete("/api/v1/sessions/current", {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.ok()).toBe(true);
}
