import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, fillCheckout, newMobile, openTestShop } from "./storefront-shop";

const DAL = "तूर दाल (अरहर)";

test.use({ javaScriptEnabled: false });

const place = (page: Page) => page.getByRole("button", { name: /^Place order/ });

test("from the shop's page to a tracked and cancelled order without scripts", async ({ page }) => {
  const shop = await openTestShop();
  await shop.change({ contactPhone: "+919839055120" });
  await page.goto(shop.path);
  await page.getByRole("button", { name: `Add ${DAL}` }).click();
  await expect(page.getByRole("heading", { name: "Cart" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Order on WhatsApp instead" })).toHaveAttribute(
    "href",
    /^https:\/\/wa\.me\/919839055120\?text=/,
  );
  await page.goto(`${shop.path}/p/${shop.kurta.slug}`);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByText("M, at ₹1,190")).toBeVisible();
  await page.getByRole("button", { name: "Remove Indigo kurta" }).click();
  await page.getByRole("button", { name: `One more ${DAL}` }).click();
  await expect(page.getByText("2 items").first()).toBeVisible();

  await page.getByRole("link", { name: "Go to checkout" }).click();
  await fillCheckout(page, newMobile());
  await page.getByRole("radio", { name: /^UPI/ }).check();
  await place(page).click();
  await expect(page.getByRole("heading", { name: "Waiting for the shop" })).toBeVisible();
  await expect(page.getByText("44 Nala Machharatta")).toBeVisible();
  await expect(page.getByRole("img", { name: /^UPI QR code/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Copy/ })).toHaveCount(0);

  await page.getByLabel("Paid? UPI reference").fill("40");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Copy the reference from your UPI app")).toBeVisible();
  await page.getByLabel("Paid? UPI reference").fill("4067 1182 9035");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("The shop is checking your payment")).toBeVisible();

  await page.getByText("Cancel order", { exact: true }).click();
  await page.getByRole("button", { name: "Cancel order 1001" }).click();
  await expect(page.getByRole("heading", { name: "Cancelled" })).toBeVisible();
  await page.getByRole("button", { name: "Order again" }).click();
  await expect(page.getByText("2 items").first()).toBeVisible();
});

test("changes are accepted, and a refused order keeps what was typed, without scripts", async ({
  page,
}) => {
  const shop = await openTestShop();
  await page.goto(shop.path);
  await page.getByRole("button", { name: `Add ${DAL}` }).click();
  for (let n = 0; n < 2; n++) {
    await page.getByRole("button", { name: `One more ${DAL}` }).click();
    await expect(page.getByText(`${n + 2} items`).first()).toBeVisible();
  }
  await shop.reprice(15900);
  await page.reload();
  await expect(page.getByText("was ₹149, now ₹159.")).toBeVisible();
  await page.getByRole("button", { name: "Accept changes" }).click();
  await expect(page.getByText("now ₹159")).toHaveCount(0);

  await page.getByRole("link", { name: "Go to checkout" }).click();
  await fillCheckout(page, newMobile());
  await shop.restock(shop.dal, 1);
  await place(page).click();
  await expect(page.getByText("Only 1 left. You have 3.")).toBeVisible();
  await expect(page.getByLabel("House and street")).toHaveValue("44 Nala Machharatta");
  expect((await shop.orders()).data).toHaveLength(0);
  await page.getByRole("button", { name: "Accept changes" }).click();
  await expect(page.getByLabel("House and street")).toHaveValue("44 Nala Machharatta");
  await page.getByRole("button", { name: "Place order · ₹179" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for the shop" })).toBeVisible();
  expect((await shop.orders()).data).toMatchObject([{ total: 17900 }]);
});

test("a tap before the page's scripts have run goes through its form", async ({ browser }) => {
  const shop = await openTestShop();
  const context = await browser.newContext({ javaScriptEnabled: true });
  const page = await context.newPage();
  await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort());
  await page.goto(shop.path);
  await page.getByRole("button", { name: `Add ${DAL}` }).click();
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByText("1 item").first()).toBeVisible();
  await expectAccessible(page);
  await context.close();
});
