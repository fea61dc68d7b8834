import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, openTestShop } from "./storefront-shop";

/** Waits until the worker has taken over and keeps the page that is open. */
async function workerReady(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname;
  const isControlled = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
  await expect.poll(isControlled, { timeout: 20_000 }).toBe(true);
  await expect.poll(() => keptPaths(page), { timeout: 10_000 }).toContain(path);
}

const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });

test("a page that was opened can be read without a network, and says how old it is", async ({
  page,
  context,
}) => {
  const shop = await openTestShop();
  await page.goto(`${shop.path}?source=whatsapp`);
  await workerReady(page);
  await page.goto(`${shop.path}/p/${shop.dal.slug}`);
  await page.goto(`${shop.path}/cart`);
  await context.setOffline(true);

  await page.goto(shop.path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("श्री गणेश किराना");
  await expect(page.getByRole("status").first()).toContainText(/Offline · shown as of \d/);
  await expectAccessible(page);
  await page.goto(`${shop.path}/p/${shop.dal.slug}?fbclid=1`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("तूर दाल (अरहर)");

  await page.goto(`${shop.path}/p/${shop.kurta.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are offline");
  await expect(page.getByText("Your cart is kept")).toBeVisible();
  await expectAccessible(page);
  for (const own of ["cart", "checkout", "orders"]) {
    await page.goto(`${shop.path}/${own}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are offline");
  }
  await context.setOffline(false);
  await page.getByRole("link", { name: "Try again" }).click();
  await expect(page.getByText("You are offline")).toHaveCount(0);
  await page.goto(shop.path);
  await expect(page.getByText("shown as of")).toHaveCount(0);

  const kept = await keptPaths(page);
  expect(kept).toContain(shop.path);
  expect(kept.filter((path) => !path.startsWith("/_next/static/")).sort()).toEqual(
    ["/s/offline.html", shop.path, `${shop.path}/p/${shop.dal.slug}`].sort(),
  );
});

test("an open page says when the network goes, and is silent when it is back", async ({
  page,
  context,
}) => {
  const shop = await openTestShop();
  await page.goto(shop.path);
  const bar = page.getByText("Offline. Your cart is kept.");
  await expect(bar).toHaveCount(0);
  await context.setOffline(true);
  await expect(bar).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(bar).toHaveCount(0);
});

test("what search engines are told is what the page shows", async ({ page }) => {
  const shop = await openTestShop();
  await shop.reprice(15900);
  await page.goto(`${shop.path}/p/${shop.dal.slug}`);
  const heading = await page.getByRole("heading", { level: 1 }).innerText();
  const things = await page
    .locator('script[type="application/ld+json"]')
    .evaluateAll((scripts) => scripts.map(({ textContent }) => JSON.parse(textContent ?? "")));
  expect(things).toMatchObject([
    { "@type": "Product", name: heading, offers: { price: "159.00", priceCurrency: "INR" } },
    {
      "@type": "BreadcrumbList",
      itemListElement: [{ position: 1 }, { position: 2 }, { name: heading }],
    },
  ]);
  await expect(page.getByText("₹159").first()).toBeVisible();
  const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
  expect(canonical && new URL(canonical).pathname).toBe(`${shop.path}/p/${shop.dal.slug}`);
  await expect(page.locator('meta[name="description"]')).toHaveAttribute("content", /₹159/);

  const preview = await page.locator('meta[property="og:image"]').getAttribute("content");
  const answer = await page.request.get(preview ?? "");
  expect(answer.headers()["content-type"]).toBe("image/jpeg");
  expect((await answer.body()).length).toBeLessThanOrEqual(250_000);
});
