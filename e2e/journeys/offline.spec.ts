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
  await page.getByRole("link", { name: "Orders" }).filter({ visible: true }).first().click();
  await expect(page).toHaveURL(/\/orders$/);
  await expect.poll(() => keptPaths(page)).toEqual([path, `${path}/orders`]);

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

  // What was not kept says so, and names what was.
  await page.goto(`${path}/settings`);
  await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
  await page.getByRole("link", { name: /^Orders/ }).click();
  await expect(page.getByText("Sunita Devi").filter({ visible: true }).first()).toBeVisible();

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
  const name = page.getByLabel("Store name");
  await name.fill("Renamed without a network");
  await context.setOffline(true);
  await expect(bar(page)).toBeVisible();
  await name.press("Enter");
  await expect(page.getByText("nothing was sent")).toBeVisible();
  await expect(name).toHaveValue("Renamed without a network");
  await context.setOffline(false);
  await expect(bar(page)).toHaveCount(0);
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

test("signing out without a network leaves nothing to read either", async ({ page, context }) => {
  const { path } = await openKeptShop(context, page);
  await keep(page, [path, `${path}/orders`]);
  await context.setOffline(true);
  if (test.info().project.name === "desktop") {
    await page
      .getByRole("button", { name: /Switch store/ })
      .filter({ visible: true })
      .click();
    await page.getByRole("menuitem", { name: /^Sign out/ }).click();
  } else {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("button", { name: "Find or jump to" }).isVisible();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).isVisible();
    await page.keyboard.press("Escape");
    await page
      .getByRole("button", { name: /Switch store/ })
      .filter({ visible: true })
      .click();
    await page.getByRole("menuitem", { name: /^Sign out/ }).click();
  }
  await expect(page.getByText("Nothing is kept on this device any more")).toBeVisible();
  await expectNothingLeft(page, context, path);
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
