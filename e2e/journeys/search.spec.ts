import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, newMobile } from "./storefront-shop";

const base = process.env.SOKO_BASE_URL ?? "http://localhost:3000";

/** A shop with 60 spices at 1 to 60 rupees, and a few goods of other kinds. */
async function openLongShop() {
  const call = async <T>(path: string, body: unknown, token?: string): Promise<T> => {
    const response = await fetch(`${base}/api/v1${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    expect(response.ok, `${path}: ${response.status}`).toBe(true);
    return (await response.json()) as T;
  };
  const account = { mobile: newMobile(), otp: "123456" };
  const { token } = await call<{ token: string }>("/accounts", account);
  const store = { name: "Long shelf", address: { line1: "1 Bazaar Road" } };
  const { storeId, link } = await call<{ storeId: string; link: string }>("/stores", store, token);
  const add = (product: object) => call(`/stores/${storeId}/products`, product, token);
  for (let n = 1; n <= 60; n += 10) {
    await Promise.all(
      Array.from({ length: 10 }, (_, k) =>
        add({ name: `Spice ${n + k}`, category: "Spices", salePrice: (n + k) * 100 }),
      ),
    );
  }
  await add({ name: "Basmati chawal", category: "Grains", salePrice: 9900, sku: "CH-1" });
  await add({ name: "Café blend", category: "Drinks", salePrice: 25_000, stock: 0 });
  await add({ name: "गेहूँ का आटा", category: "Grains", salePrice: 4500 });
  return { path: `/s/${link}` };
}

let shop: { path: string };

test.beforeAll(async () => {
  shop = await openLongShop();
});

const items = (page: Page) => page.locator(".rack > .item");
const nameOf = (page: Page, n: number) => items(page).nth(n).getByRole("heading");

async function search(page: Page, q: string) {
  await page.getByRole("searchbox").fill(q);
  await page.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(/\/search\?q=/);
}

async function openSift(page: Page) {
  const summary = page.getByText("Sort and filter");
  if (await summary.isVisible()) await summary.click();
}

test("what is mistyped, unaccented or in another script is found", async ({ page }) => {
  await page.goto(shop.path);
  for (const [q, name] of [
    ["chawl", "Basmati chawal"],
    ["ch-1", "Basmati chawal"],
    ["cafe", "Café blend"],
    ["गेहू", "गेहूँ का आटा"],
  ] as const) {
    await search(page, q);
    await expect(items(page)).toHaveCount(1);
    await expect(nameOf(page, 0)).toHaveText(name);
  }
  await search(page, "chawl");
  await expect(page.getByText("Nothing is spelt that way.")).toBeVisible();
  await expectAccessible(page);
});

test("a search that finds nothing says so and leads on", async ({ page }) => {
  await page.goto(`${shop.path}/search?q=%25`);
  await expect(page.getByRole("heading", { name: "No match for “%”" })).toBeVisible();
  await expectAccessible(page);
  await search(page, "blorptastic chawal");
  await page.getByRole("link", { name: "Search “chawal”" }).click();
  await expect(nameOf(page, 0)).toHaveText("Basmati chawal");
});

test("a category is sorted and filtered, and its filters are cleared", async ({ page }) => {
  await page.goto(`${shop.path}/c/spices`);
  await openSift(page);
  await page.getByRole("combobox", { name: "Sort" }).selectOption("Highest price");
  await page.getByLabel(/^Price from/).fill("10");
  await page.getByLabel(/^Price up to/).fill("20");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(items(page)).toHaveCount(11);
  await expect(nameOf(page, 0)).toHaveText("Spice 20");
  await expect(nameOf(page, 10)).toHaveText("Spice 10");
  await expect(page.getByRole("link", { name: /^Spices/ })).toHaveAttribute("aria-current", "page");
  await openSift(page);
  await expectAccessible(page);
  await page.getByLabel(/^Price from/).fill("5000");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("heading", { name: "Nothing within these filters" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Clear the filters" }).click();
  await expect(items(page)).toHaveCount(24);
});

test("what makes no sense in an address is left out, and the list still shown", async ({
  page,
}) => {
  const odd = "sort=sideways&min=abc&max=-3&stock=maybe&in=gone&cursor=W10&shown=x&fbclid=1";
  const answer = await page.goto(`${shop.path}/search?${odd}`);
  expect(answer?.status()).toBe(200);
  await expect(items(page)).toHaveCount(24);
});

test("load more adds in place, and Back finds the place again", async ({ page }) => {
  await page.goto(`${shop.path}/c/spices`);
  await expect(items(page)).toHaveCount(24);
  await nameOf(page, 0).evaluate((node) => node.setAttribute("data-kept", ""));
  await page.getByRole("link", { name: "Load more" }).click();
  await expect(items(page)).toHaveCount(48);
  await expect(page).toHaveURL(/\/search\?in=spices&shown=48$/);
  await expect(page.locator("[data-kept]")).toHaveCount(1);
  await expect(nameOf(page, 24).getByRole("link")).toBeFocused();
  const names = await items(page).getByRole("heading").allTextContents();
  expect(new Set(names).size).toBe(48);

  // An added cell is as alive as the first ones.
  const last = items(page).nth(40);
  await last.getByRole("button", { name: /^Add/ }).click();
  await expect(last.getByRole("group")).toContainText("1");
  await expect(page).toHaveURL(/shown=48$/);

  const name = (await nameOf(page, 40).textContent()) ?? "";
  await last.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(500);
  await nameOf(page, 40).getByRole("link").click();
  await expect(page).toHaveURL(/\/p\//);
  await page.goBack();
  await expect(items(page)).toHaveCount(48);
  await expect(nameOf(page, 40)).toHaveText(name);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before - 100);
  await expect(last.getByRole("group")).toContainText("1");

  await page.getByRole("link", { name: "Load more" }).click();
  await expect(items(page)).toHaveCount(60);
  await expect(page.getByRole("link", { name: "Load more" })).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("sorting, filtering and loading more are plain links and forms", async ({ page }) => {
    await page.goto(`${shop.path}/c/spices`);
    await page.getByRole("link", { name: "Load more" }).click();
    await expect(items(page)).toHaveCount(24);
    await page.getByRole("link", { name: "Load more" }).click();
    await expect(items(page)).toHaveCount(12);
    await page.goBack();
    await expect(items(page)).toHaveCount(24);
    await openSift(page);
    await page.getByRole("combobox", { name: "Sort" }).selectOption("Lowest price");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(nameOf(page, 0)).toHaveText("Spice 1");
    await search(page, "chawl");
    await expect(items(page)).toHaveCount(1);
  });
});
