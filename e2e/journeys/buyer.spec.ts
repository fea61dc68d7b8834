import { type APIResponse, expect, test } from "@playwright/test";
import {
  expectAccessible,
  fillCheckout,
  goToCart,
  goToCheckout,
  newMobile,
  openTestShop,
} from "./storefront-shop";

/** Where a redirect leads; the first answer of a page that is then kept says it twice. */
const placeOf = (response: APIResponse) => response.headers().location?.split(", ")[0];

test("a buyer goes from the shared link to an order that the shop sees", async ({ page }) => {
  const shop = await openTestShop();
  await page.goto(`${shop.path}?source=whatsapp`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("श्री गणेश किराना");
  await expect(page.getByText("Sold out")).toBeVisible();

  await page.getByRole("button", { name: "Add तूर दाल (अरहर)" }).click();
  const more = page.getByRole("button", { name: "One more तूर दाल (अरहर)" });
  await more.click();
  await expect(page.getByRole("status")).toHaveText("2 items, ₹298");
  await goToCart(page);
  await expect(page.getByRole("heading", { name: "Cart" })).toBeVisible();
  await expect(page.getByText("₹401 more and delivery is free")).toBeVisible();
  await page.getByRole("link", { name: "Go to checkout" }).click();

  await fillCheckout(page, newMobile());
  await page.getByRole("button", { name: "Place order · ₹318" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for the shop" })).toBeVisible();
  await expect(page.getByText("Order 1001").first()).toBeVisible();
  await expect(page.getByText("44 Nala Machharatta")).toBeVisible();

  const { data } = await shop.orders();
  expect(data).toMatchObject([{ number: 1001, total: 31800, source: "whatsapp" }]);

  await page.goto(`${shop.path}/cart`);
  await expect(page.getByText("Nothing in the cart yet")).toBeVisible();
});

test("a known buyer orders again in three taps", async ({ page }) => {
  const shop = await openTestShop();
  await page.goto(shop.path);
  await page.getByRole("button", { name: "Add तूर दाल (अरहर)" }).click();
  await goToCheckout(page);
  await fillCheckout(page, newMobile());
  await page.getByRole("button", { name: /^Place order/ }).click();
  await expect(page.getByRole("heading", { name: "Waiting for the shop" })).toBeVisible();

  await page.goto(shop.path);
  await page.getByRole("button", { name: "Add तूर दाल (अरहर)" }).click();
  await goToCheckout(page);
  await page.getByRole("button", { name: /^Place order/ }).click();
  await expect(page.getByText("Order 1002").first()).toBeVisible();
  expect((await shop.orders()).data).toHaveLength(2);
});

test("a size is chosen on the product's page, and what is sold out cannot be", async ({ page }) => {
  const shop = await openTestShop();
  await page.goto(`${shop.path}/p/${shop.kurta.slug}`);
  await expect(page.getByRole("radio", { name: "S", exact: false }).first()).toBeDisabled();
  await expect(page.getByRole("radio", { name: "M", exact: true })).toBeChecked();
  await page.getByRole("button", { name: "Add to cart" }).click();
  await page.getByRole("link", { name: "View cart" }).click();
  await expect(page.getByText("M, at ₹1,190")).toBeVisible();
  await expect(page.getByText("Delivery is free")).toBeVisible();
});

test("a price that changed is shown before the order, and nothing typed is lost", async ({
  page,
}) => {
  const shop = await openTestShop();
  await page.goto(shop.path);
  await page.getByRole("button", { name: "Add तूर दाल (अरहर)" }).click();
  await goToCheckout(page);
  await fillCheckout(page, newMobile());

  await shop.reprice(15900);
  await page.getByRole("button", { name: "Place order · ₹169" }).click();
  await expect(
    page.getByText("Price changed since you added it: was ₹149, now ₹159."),
  ).toBeVisible();
  await expect(page.getByLabel("House and street")).toHaveValue("44 Nala Machharatta");
  expect((await shop.orders()).data).toHaveLength(0);

  await page.getByRole("button", { name: "Place order · ₹179" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for the shop" })).toBeVisible();
  expect((await shop.orders()).data).toMatchObject([{ total: 17900 }]);
});

test("a buyer pays by UPI, says so, and cancels nothing by accident", async ({ page }) => {
  const shop = await openTestShop();
  await page.goto(shop.path);
  await page.getByRole("button", { name: "Add तूर दाल (अरहर)" }).click();
  await goToCheckout(page);
  await fillCheckout(page, newMobile());
  await page.getByRole("radio", { name: /^UPI/ }).check();
  await page.getByRole("button", { name: /^Place order/ }).click();

  const pay = page.getByRole("link", { name: "Open a UPI app" });
  await expect(pay).toHaveAttribute("href", /^upi:\/\/pay\?pa=ganesh@okbank&.*am=169\.00&cu=INR/);
  await page.getByLabel("Paid? UPI reference").fill("40");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Copy the reference from your UPI app")).toBeVisible();
  await page.getByLabel("Paid? UPI reference").fill("4067 1182 9035");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("The shop is checking your payment")).toBeVisible();

  await page.getByText("Cancel order", { exact: true }).click();
  await page.getByRole("button", { name: "Cancel order 1001" }).click();
  await expect(page.getByRole("heading", { name: "Cancelled" })).toBeVisible();
});

test("a stranger with the link sees the order and no address", async ({ page, browser }) => {
  const shop = await openTestShop();
  await page.goto(shop.path);
  await page.getByRole("button", { name: "Add तूर दाल (अरहर)" }).click();
  await goToCheckout(page);
  await fillCheckout(page, newMobile());
  await page.getByRole("button", { name: /^Place order/ }).click();
  await expect(page.getByText("44 Nala Machharatta")).toBeVisible();

  const stranger = await browser.newPage();
  await stranger.goto(page.url());
  await expect(stranger.getByText("Order 1001").first()).toBeVisible();
  await expect(stranger.getByText("Going to Farrukhabad.")).toBeVisible();
  await expect(stranger.getByText("44 Nala Machharatta")).toHaveCount(0);
  await expect(stranger.getByText("Verma")).toHaveCount(0);
  await stranger.close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the whole purchase works through plain forms", async ({ page }) => {
    const shop = await openTestShop();
    await page.goto(`${shop.path}?source=qr`);
    await page.getByRole("button", { name: "Add तूर दाल (अरहर)" }).click();
    await expect(page.getByRole("heading", { name: "Cart" })).toBeVisible();
    await page.getByRole("button", { name: "One more तूर दाल (अरहर)" }).click();
    await expect(page.getByText("2 items").first()).toBeVisible();

    await page.goto(`${shop.path}/p/${shop.kurta.slug}`);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(page.getByText("M, at ₹1,190")).toBeVisible();
    await page.getByRole("button", { name: "Remove Indigo kurta" }).click();
    await expect(page.getByText("M, at ₹1,190")).toHaveCount(0);

    await page.getByRole("link", { name: "Go to checkout" }).click();
    await fillCheckout(page, newMobile());
    await page.getByLabel("Mobile number").fill("12");
    await page.getByRole("button", { name: "Place order · ₹318" }).click();
    await expect(page.getByText("This is not a possible phone number.")).toBeVisible();
    await expect(page.getByLabel("House and street")).toHaveValue("44 Nala Machharatta");

    await fillCheckout(page, newMobile());
    await page.getByRole("button", { name: "Place order · ₹318" }).click();
    await expect(page.getByRole("heading", { name: "Waiting for the shop" })).toBeVisible();
    expect((await shop.orders()).data).toMatchObject([{ total: 31800, source: "qr" }]);
  });
});

test("axe finds nothing on any of the buyer's pages", async ({ page }) => {
  test.slow();
  const shop = await openTestShop();
  await page.goto(shop.path);
  await page.getByRole("button", { name: "Add तूर दाल (अरहर)" }).click();
  await expect(page.getByRole("status")).toHaveText("1 item, ₹149");
  await expectAccessible(page);
  const paths = [
    "/c/kurtas",
    `/p/${shop.kurta.slug}`,
    `/p/${shop.dal.slug}`,
    "/search?q=kurta",
    "/search?q=nothing-like-it",
    "/info",
    "/cart",
    "/orders",
    "/p/not-there",
  ];
  for (const path of paths) {
    await page.goto(`${shop.path}${path}`);
    await expectAccessible(page);
  }
  await shop.reprice(15900);
  await page.goto(`${shop.path}/cart`);
  await expectAccessible(page);
  await page.goto(`${shop.path}/checkout`);
  await expectAccessible(page);
  await fillCheckout(page, newMobile());
  await page.getByRole("radio", { name: /^UPI/ }).check();
  await page.getByRole("button", { name: /^Place order/ }).click();
  await expect(page.getByRole("heading", { name: "Waiting for the shop" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${shop.path}/orders`);
  await expectAccessible(page);
  await page.goto(`${shop.path}/cart`);
  await expectAccessible(page);
});

test("links lead where they should: other cases and former links redirect, unknown ones are 404", async ({
  request,
}) => {
  const shop = await openTestShop();
  const upper = await request.get(`/s/${shop.link.toUpperCase()}`, { maxRedirects: 0 });
  expect(upper.status()).toBe(308);
  expect(placeOf(upper)).toBe(shop.path);
  const renamed = `${shop.link}-new`;
  await shop.change({ link: renamed });
  const former = await request.get(`${shop.path}/p/${shop.dal.slug}`, { maxRedirects: 0 });
  expect(former.status()).toBe(308);
  expect(placeOf(former)).toBe(`/s/${renamed}/p/${shop.dal.slug}`);
  for (const path of ["/s/no-such-shop-here", "/s/-bad-", "/s/a%00b", `/s/${renamed}/p/nothing`]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test("a closed shop shows its goods and says that it takes no orders", async ({ page }) => {
  const shop = await openTestShop();
  await page.goto(shop.path);
  await page.getByRole("button", { name: "Add तूर दाल (अरहर)" }).click();
  await goToCart(page);
  await shop.change({ isOpen: false });
  await page.goto(shop.path);
  await expect(page.getByText("The shop takes no orders right now.").first()).toBeVisible();
  await page.goto(`${shop.path}/cart`);
  await expect(page.getByRole("link", { name: "Go to checkout" })).toHaveCount(0);
  await expectAccessible(page);
});
