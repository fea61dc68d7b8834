import { expect, type Page, type Route, test } from "@playwright/test";
import { expectAccessible, goToCart, openTestShop } from "./storefront-shop";

type Shop = Awaited<ReturnType<typeof openTestShop>>;
type CartNow = { items: { name: string; qty: number }[]; itemCount: number; total: number };

const DAL = "तूर दाल (अरहर)";
const ITEMS = /\/api\/v1\/carts\/current\/items\//;

const add = (page: Page) => page.getByRole("button", { name: `Add ${DAL}` });
const more = (page: Page) => page.getByRole("button", { name: `One more ${DAL}` });
const bar = (page: Page) => page.getByRole("status").first();

/** The cart as the server has it, by the browser's own cookie. */
async function cartOf(page: Page, shop: Shop): Promise<CartNow> {
  const answer = await page.request.get(`/api/v1/carts/current?storeLink=${shop.link}`);
  return (await answer.json()) as CartNow;
}

/** The server does it, and its answer is lost on the way. */
async function loseAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort("connectionreset");
}

const busy = {
  status: 503,
  contentType: "application/problem+json",
  headers: { "retry-after": "1" },
  body: JSON.stringify({ title: "Unavailable", status: 503, code: "unavailable" }),
};

test("taps on a bad network are kept, said, sent again, and counted once", async ({ page }) => {
  const shop = await openTestShop();
  await page.goto(shop.path);
  const faults = [loseAnswer, (route: Route) => route.fulfill(busy), loseAnswer];
  let calls = 0;
  await page.route(ITEMS, (route) => {
    const fault = faults[calls];
    calls += 1;
    return fault ? fault(route) : route.continue();
  });
  await add(page).click();
  await more(page).click();
  await expect(bar(page)).toHaveText("2 items, ₹298");
  await expect(page.getByText("Your change is kept")).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByText("Your change is kept")).toBeHidden({ timeout: 20_000 });
  expect(calls).toBeGreaterThan(faults.length);
  await expect(bar(page)).toHaveText("2 items, ₹298");
  expect((await cartOf(page, shop)).itemCount).toBe(2);
});

test("what was tapped offline is sent when the network is back, also from the next page", async ({
  page,
  context,
}) => {
  const shop = await openTestShop();
  await page.goto(shop.path);
  await add(page).click();
  await expect(bar(page)).toHaveText("1 item, ₹149");
  await expect.poll(async () => (await cartOf(page, shop)).itemCount).toBe(1);
  await context.setOffline(true);
  await more(page).click();
  await expect(page.getByText("No network. Your change is kept")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("No network. Your change is kept")).toBeHidden();
  expect((await cartOf(page, shop)).itemCount).toBe(2);

  await page.route(ITEMS, (route) => route.abort("connectionfailed"));
  await more(page).click();
  await expect(page.getByText("No network. Your change is kept")).toBeVisible();
  await page.unroute(ITEMS);
  await page.goto(`${shop.path}/p/${shop.dal.slug}`);
  await expect.poll(async () => (await cartOf(page, shop)).itemCount).toBe(3);
});

test("a tap before the cart is known adds to it, and a cleared browser store loses nothing", async ({
  page,
}) => {
  const shop = await openTestShop();
  await page.goto(shop.path);
  await add(page).click();
  await more(page).click();
  await expect.poll(async () => (await cartOf(page, shop)).itemCount).toBe(2);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/carts\/current\?/, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await add(page).click();
  release();
  await expect(bar(page)).toHaveText("3 items, ₹447");
  await expect.poll(async () => (await cartOf(page, shop)).itemCount).toBe(3);
});

test("two tabs are one cart, also when each starts it", async ({ page, context }) => {
  const shop = await openTestShop();
  await shop.sell("POST", "/products", { name: "Rajma", salePrice: 9900, stock: 9 });
  const other = await context.newPage();
  await page.goto(shop.path);
  await other.goto(shop.path);
  await Promise.all([add(page).click(), other.getByRole("button", { name: "Add Rajma" }).click()]);
  await expect(bar(page)).toHaveText("2 items, ₹248");
  await expect(bar(other)).toHaveText("2 items, ₹248");
  await more(other).click();
  await expect(bar(page)).toHaveText("3 items, ₹397");
  const { items } = await cartOf(page, shop);
  expect(items.map(({ name, qty }) => [name, qty]).sort()).toEqual([
    ["Rajma", 1],
    [DAL, 2],
  ]);
});

test("changed prices and stock are shown line by line and accepted in one tap", async ({
  page,
}) => {
  const shop = await openTestShop();
  const rajma = await shop.sell<Shop["dal"]>("POST", "/products", {
    name: "Rajma",
    category: "दाल",
    salePrice: 9900,
    stock: 9,
  });
  await page.goto(shop.path);
  await add(page).click();
  for (let n = 0; n < 4; n++) await more(page).click();
  await page.getByRole("button", { name: "Add Rajma" }).click();
  await goToCart(page);
  await shop.reprice(15900);
  await shop.restock(shop.dal, 2);
  await shop.restock(rajma, 0);
  await page.reload();
  await expect(page.getByText("Only 2 left. You have 5.")).toBeVisible();
  await expect(page.getByText("was ₹149, now ₹159.")).toBeVisible();
  await expect(page.getByText("Sold out since you added it.")).toBeVisible();
  await expect(page.getByRole("link", { name: "See others in दाल" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Go to checkout" })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Accept changes" }).first().click();
  await expect(page.getByText("2 items").first()).toBeVisible();
  await expect(page.getByText("now ₹159")).toHaveCount(0);
  await expect(page.getByText("Rajma")).toHaveCount(0);
  await expect(page.locator(".sum--grand dd")).toHaveText("₹338");
  await expect(page.getByRole("link", { name: "Go to checkout" })).toBeVisible();
  expect(await cartOf(page, shop)).toMatchObject({ itemCount: 2, total: 33800 });
});

test("a line that was taken out comes back with Undo", async ({ page }) => {
  const shop = await openTestShop();
  await page.goto(shop.path);
  await add(page).click();
  await more(page).click();
  await goToCart(page);
  const less = page.getByRole("button", { name: `One less ${DAL}` });
  await less.click();
  await page.getByRole("button", { name: `Remove ${DAL}` }).click();
  await expect(page.getByText("Nothing in the cart yet")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("1 item").first()).toBeVisible();
  expect((await cartOf(page, shop)).itemCount).toBe(1);
});
