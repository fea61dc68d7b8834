import { type Page, test } from "@playwright/test";
import { addProduct, api, type Desk, expect, expectSound, placeOrder } from "./seller-desk";
import { newMobile } from "./storefront-shop";

async function signIn(page: Page, mobile: string) {
  await page.goto("/login");
  await page.getByLabel("Mobile number").fill(mobile);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Any code").pressSequentially("123456");
}

async function openStore(page: Page, name: string) {
  await page.getByLabel("Store name").fill(name);
  await page.getByLabel(/Shop address/).fill("Shop 12, Bhogal, Delhi 110014");
  await page.getByRole("button", { name: "Create store" }).click();
  await page.waitForURL(/\/dashboard\/[a-z0-9-]+$/);
}

/** The signed-in seller's own store, for calls over the API. */
async function deskOf(page: Page): Promise<Desk> {
  const cookies = await page.context().cookies();
  const token = cookies.find(({ name }) => name.endsWith("soko.seller.session"))?.value ?? "";
  const { data } = await api<{ data: { storeId: string; link: string }[] }>(
    token,
    "GET",
    "/stores",
  );
  const [store] = data;
  if (!store) throw new Error("The seller has no store.");
  return { token, ...store };
}

const step = (page: Page, title: string) =>
  page.getByRole("listitem").filter({ has: page.getByText(title, { exact: true }) });

test("a new store greets its seller with its live link, and four steps tick themselves", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signIn(page, newMobile());
  await page.waitForURL("**/start");
  await openStore(page, "Bhogal Kirana");
  const desk = await deskOf(page);
  await expect(page.getByRole("heading", { name: "Bhogal Kirana is open" })).toBeVisible();
  await expect(page.getByText("0 of 4 done")).toBeVisible();
  await expectSound(page, "a new store");

  const shop = await context.newPage();
  const answer = await shop.goto(`/s/${desk.link}`);
  expect(answer?.status()).toBe(200);
  await expect(shop.getByRole("heading", { name: "Bhogal Kirana" })).toBeVisible();
  await shop.close();

  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.reload();
  await expect(page.getByText("1 of 4 done")).toBeVisible();
  const product = await addProduct(desk, { name: "Toor dal", salePrice: 15_000 });
  await api(desk.token, "PATCH", `/stores/${desk.storeId}`, { deliveryFee: 2000 });
  await page.reload();
  await expect(page.getByText("3 of 4 done")).toBeVisible();
  await expect(step(page, "Get the first order").getByRole("link")).toHaveAttribute(
    "href",
    `/s/${desk.link}`,
  );
  await placeOrder(desk, [{ productId: product.id, qty: 1 }]);
  await page.reload();
  await expect(page.getByText("order to accept")).toBeVisible();
  await expect(page.getByText("in four steps")).toHaveCount(0);
});

test("a step is put away, stays away, and comes back when that is undone", async ({ page }) => {
  test.slow();
  await signIn(page, newMobile());
  await page.waitForURL("**/start");
  await openStore(page, "Put away");
  const look = step(page, "Choose a look and a delivery fee");
  await look.getByRole("button", { name: /^Put away/ }).click();
  await expect(look).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(look).toBeVisible();
  await look.getByRole("button", { name: /^Put away/ }).click();
  await expect(look).toHaveCount(0);
  await page.reload();
  await expect(step(page, "Add the first product")).toBeVisible();
  await expect(look).toHaveCount(0);
  for (const title of ["Add the first product", "Share the link", "Get the first order"]) {
    await step(page, title)
      .getByRole("button", { name: /^Put away/ })
      .click();
    await expect(step(page, title)).toHaveCount(0);
  }
  await expect(page.getByText("in four steps")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Put away is open" })).toBeVisible();
});

test("a seller who has a store stands in it after signing in", async ({ page }) => {
  const mobile = newMobile();
  await signIn(page, mobile);
  await page.waitForURL("**/start");
  await openStore(page, "Old Store");
  const { pathname } = new URL(page.url());
  await page.context().clearCookies();
  await signIn(page, mobile);
  await page.waitForURL(`**${pathname}`);
  await expect(page.getByRole("heading", { name: "Today" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a step of a new store is put away", async ({ page }) => {
    await page.goto("/login");
    await page.getByLabel("Mobile number").fill(newMobile());
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByLabel("Any code").fill("1234");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("**/start");
    await openStore(page, "Plain Steps");
    await step(page, "Share the link")
      .getByRole("button", { name: /^Put away/ })
      .click();
    await expect(step(page, "Share the link")).toHaveCount(0);
    await expect(step(page, "Get the first order")).toBeVisible();
  });
});
