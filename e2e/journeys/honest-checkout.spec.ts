import { expect, type Page, type Route, test } from "@playwright/test";
import {
  expectAccessible,
  fillCheckout,
  goToCheckout,
  newMobile,
  openTestShop,
} from "./storefront-shop";

type Shop = Awaited<ReturnType<typeof openTestShop>>;

const DAL = "तूर दाल (अरहर)";

const place = (page: Page) => page.getByRole("button", { name: /^Place order/ });
const isAction = (route: Route) => route.request().method() === "POST";

/** What is sent to the till arrives, and its answer does not. */
const loseAnswers = (page: Page) =>
  page.route(/\/checkout$/, async (route) => {
    if (!isAction(route)) return route.continue();
    await route.fetch();
    await route.abort("connectionreset");
  });

async function toCheckout(page: Page, shop: Shop, qty = 1): Promise<void> {
  await page.goto(shop.path);
  await page.getByRole("button", { name: `Add ${DAL}` }).click();
  for (let n = 1; n < qty; n++) await page.getByRole("button", { name: `One more ${DAL}` }).click();
  await goToCheckout(page);
}

async function order(page: Page, shop: Shop): Promise<void> {
  await toCheckout(page, shop);
  await fillCheckout(page, newMobile());
  await place(page).click();
  await expect(page.getByRole("heading", { name: "Waiting for the shop" })).toBeVisible();
}

test("stock that ran short at the till keeps every input, and one tap takes what is left", async ({
  page,
}) => {
  const shop = await openTestShop();
  await toCheckout(page, shop, 3);
  await fillCheckout(page, newMobile());
  await page.getByText("Add a note for the shop").click();
  await page.getByLabel("Note for the shop").fill("Ring twice");
  await shop.restock(shop.dal, 2);
  await place(page).click();
  await expect(page.getByText("Only 2 left. You have 3.")).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was ordered" })).toBeFocused();
  for (const [label, typed] of [
    ["House and street", "44 Nala Machharatta"],
    ["Name", "Asha Verma"],
    ["PIN code", "209625"],
    ["City", "Farrukhabad"],
    ["Note for the shop", "Ring twice"],
  ] as const) {
    await expect(page.getByLabel(label)).toHaveValue(typed);
  }
  await expectAccessible(page);
  await page.getByRole("button", { name: "Accept changes" }).click();
  await page.getByRole("button", { name: "Place order · ₹318" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for the shop" })).toBeVisible();
  expect((await shop.orders()).data).toMatchObject([{ total: 31800 }]);
});

test("a double tap makes one order", async ({ page }) => {
  const shop = await openTestShop();
  await toCheckout(page, shop);
  await fillCheckout(page, newMobile());
  await place(page).dblclick();
  await expect(page.getByText("Order 1001").first()).toBeVisible();
  expect((await shop.orders()).data).toHaveLength(1);
});

test("an order whose answer was lost is said so, and trying again leads to that one order", async ({
  page,
}) => {
  const shop = await openTestShop();
  await toCheckout(page, shop);
  await fillCheckout(page, newMobile());
  await loseAnswers(page);
  await place(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "No answer came back" })).toBeFocused();
  await expect(page.getByLabel("House and street")).toHaveValue("44 Nala Machharatta");
  await expect(page.getByLabel("Code", { exact: true })).toHaveValue("482193");
  await expectAccessible(page);
  expect((await shop.orders()).data).toHaveLength(1);

  await page.unroute(/\/checkout$/);
  await page.getByLabel("House and street").fill("45 Nala Machharatta");
  await place(page).click();
  await expect(page.getByText("Order 1001").first()).toBeVisible();
  expect((await shop.orders()).data).toHaveLength(1);
});

test("whoever reloads after a lost answer finds the order from the empty cart", async ({
  page,
}) => {
  const shop = await openTestShop();
  await toCheckout(page, shop);
  await fillCheckout(page, newMobile());
  await loseAnswers(page);
  await place(page).click();
  await expect(page.getByText("No answer came back")).toBeVisible();
  await page.unroute(/\/checkout$/);
  await page.reload();
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByText("Order 1001 is placed.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "See order 1001" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for the shop" })).toBeVisible();

  // The next order of the same tab is another one.
  await toCheckout(page, shop);
  await place(page).click();
  await expect(page.getByText("Order 1002").first()).toBeVisible();
});

test("an order that hangs can be sent again past it, and is one", async ({ page }) => {
  const shop = await openTestShop();
  await toCheckout(page, shop);
  await fillCheckout(page, newMobile());
  await page.clock.install();
  let held = 0;
  await page.route(/\/checkout$/, async (route) => {
    if (!isAction(route) || !route.request().headers()["next-action"]) return route.continue();
    held += 1;
    await route.fetch();
  });
  await place(page).click();
  await expect.poll(async () => (await shop.orders()).data.length).toBe(1);
  await page.clock.fastForward(21_000);
  await expect(page.getByText("No answer came back")).toBeVisible();
  await place(page).click();
  await expect(page.getByText("Order 1001").first()).toBeVisible();
  expect(held).toBe(1);
  expect((await shop.orders()).data).toHaveLength(1);
});

test("what was typed survives a reload, but for the code", async ({ page }) => {
  const shop = await openTestShop();
  await toCheckout(page, shop);
  await fillCheckout(page, "9876512340");
  await page.getByRole("radio", { name: /^UPI/ }).check();
  await page.reload();
  await expect(page.getByLabel("House and street")).toHaveValue("44 Nala Machharatta");
  await expect(page.getByLabel("Mobile number")).toHaveValue("9876512340");
  await expect(page.getByRole("radio", { name: /^UPI/ })).toBeChecked();
  await expect(page.getByLabel("Code", { exact: true })).toHaveValue("");
});

test("WhatsApp takes the order with lines, totals and the shop's address", async ({ page }) => {
  const shop = await openTestShop();
  await toCheckout(page, shop, 2);
  const link = page.getByRole("link", { name: "Order on WhatsApp instead" });
  await expect(link).toHaveCount(0);
  await shop.change({ contactPhone: "+919839055120" });
  for (const path of ["/cart", "/checkout"]) {
    await page.goto(`${shop.path}${path}`);
    const href = new URL((await link.getAttribute("href")) ?? "");
    expect(`${href.origin}${href.pathname}`).toBe("https://wa.me/919839055120");
    expect(href.searchParams.get("text")?.split("\n")).toEqual([
      "Hello, I would like to order:",
      `2 × ${DAL}: ₹298`,
      "Delivery: ₹20",
      "To pay: ₹318",
      expect.stringMatching(new RegExp(`^https?://.+${shop.path}$`)),
    ]);
  }
});

test("UPI: link, code and figures to copy; the claim is confirmed by the shop while the page looks on", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const shop = await openTestShop();
  await toCheckout(page, shop);
  await fillCheckout(page, newMobile());
  await page.getByRole("radio", { name: /^UPI/ }).check();
  await place(page).click();
  const pay = page.getByRole("link", { name: "Open a UPI app" });
  const link = new URL((await pay.getAttribute("href")) ?? "");
  expect(`${link.protocol}//${link.host}`).toBe("upi://pay");
  expect(Object.fromEntries(link.searchParams)).toEqual({
    pa: "ganesh@okbank",
    pn: "श्री गणेश किराना",
    am: "169.00",
    cu: "INR",
    tn: "Order 1001",
    tr: expect.stringMatching(/^[a-z0-9]{1,35}$/),
  });
  await expect(page.getByRole("img", { name: "UPI QR code for ₹169, order 1001" })).toBeVisible();
  await page.getByRole("button", { name: "Copy UPI id" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("ganesh@okbank");
  await page.getByRole("button", { name: "Copy Amount" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("169.00");
  await expectAccessible(page);
  await page.getByLabel("Paid? UPI reference").fill("4067 1182 9035");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("The shop is checking your payment")).toBeVisible();

  const { data } = await shop.orders();
  const orderId = data[0]?.orderId;
  const change = (body: object) => shop.sell("PATCH", `/orders/${orderId}`, body);
  await change({ paymentStatus: "paid", status: "accepted" });
  await expect(page.getByText("Paid", { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("heading", { name: "The shop is packing it" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Cancel order 1001" })).toHaveCount(0);
});

test("an order is placed again, and what is not sold any more is named", async ({ page }) => {
  const shop = await openTestShop();
  const rajma = await shop.sell<Shop["dal"]>("POST", "/products", {
    name: "Rajma",
    category: "दाल",
    salePrice: 9900,
    stock: 9,
  });
  await page.goto(shop.path);
  await page.getByRole("button", { name: "Add Rajma" }).click();
  await order(page, shop);
  await page.getByText("Cancel order", { exact: true }).click();
  await page.getByRole("button", { name: "Cancel order 1001" }).click();
  await expect(page.getByRole("heading", { name: "Cancelled" })).toBeVisible();
  await expectAccessible(page);
  await shop.restock(rajma, 0);
  await page.getByRole("button", { name: "Order again" }).click();
  await expect(page.getByText("Rajma: not sold today")).toBeVisible();
  await expect(page.getByText("1 item").first()).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${shop.path}/orders`);
  await expect(page.getByRole("link", { name: /Order 1001/ })).toContainText("Cancelled");
  await page.getByRole("button", { name: /^Order again.*Order 1001$/ }).click();
  await expect(page.getByText("1 item").first()).toBeVisible();
});
