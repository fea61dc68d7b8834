import { type Page, test } from "@playwright/test";
import { addProduct, type Desk, expect, openDesk, placeOrder } from "./seller-desk";

/** A second is promised; a machine that runs all of this at once is given more. */
const SOON_MS = 5_000;

async function withProduct(desk: Desk): Promise<string> {
  return (await addProduct(desk, { name: "Toor dal 1 kg", salePrice: 16900 })).id;
}

const row = (page: Page, number: number) =>
  page.getByRole("row").filter({ has: page.getByRole("link", { name: `Order ${number}` }) });

/** The stream is open: what happens from now on is heard. */
const streaming = (page: Page) =>
  page.waitForResponse((response) => response.url().endsWith("/events") && response.ok());

test("an order shows in the seller's list as it is placed", async ({ page, context }) => {
  const desk = await openDesk(context);
  const product = await withProduct(desk);
  await placeOrder(desk, [{ productId: product, qty: 1 }]);
  const open = streaming(page);
  await page.goto(`/dashboard/${desk.link}/orders`);
  await open;
  await expect(row(page, 1001)).toBeVisible();
  const waits: number[] = [];
  for (const number of [1002, 1003, 1004]) {
    await placeOrder(desk, [{ productId: product, qty: 1 }]);
    const placed = Date.now();
    await expect(row(page, number)).toBeVisible({ timeout: SOON_MS });
    waits.push(Date.now() - placed);
  }
  console.log(`placed to shown, ms: ${waits.join(", ")}`);
  await expect(page.getByLabel("4 to accept").filter({ visible: true }).first()).toBeVisible();
});
