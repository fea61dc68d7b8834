import { type Page, test } from "@playwright/test";
import { addProduct, api, expect, expectSound, openDesk, placeOrder } from "./seller-desk";

const row = (page: Page, heading: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: heading }) });

test("Today says what waits, in order, each with its number and one way on", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const desk = await openDesk(context, "Busy Store");
  await api(desk.token, "PATCH", `/stores/${desk.storeId}`, { upiId: "asha@okbank" });
  const dal = await addProduct(desk, { name: "Toor dal", salePrice: 15_000, stock: 40 });
  await addProduct(desk, { name: "Ghee", salePrice: 60_000, stock: 0 });
  await addProduct(desk, { name: "Salt", salePrice: 2000, stock: 2 });
  await addProduct(desk, { name: "Not yet", salePrice: 2000, status: "draft" });
  const order = () => placeOrder(desk, [{ productId: dal.id, qty: 2 }]);
  await order();
  await order();
  const accepted = await order();
  await api(desk.token, "PATCH", `/stores/${desk.storeId}/orders/${accepted.orderId}`, {
    status: "accepted",
  });

  await page.goto(`/dashboard/${desk.link}`);
  const todo = page.getByRole("region", { name: "To do" });
  await expect(todo.getByRole("heading")).toHaveText([
    "orders to accept",
    "order to ship",
    "item sold out",
    "item nearly sold out",
    "product in draft",
  ]);
  await expect(row(page, "orders to accept")).toContainText("2");
  await expect(row(page, "orders to accept")).toContainText(
    "Sunita Devi has waited a moment. Together ₹600.",
  );
  await expect(row(page, "order to ship")).toContainText(`${accepted.number}, for Sunita Devi`);
  await expect(row(page, "item sold out")).toContainText("Ghee.");
  await expect(row(page, "item nearly sold out")).toContainText("Salt.");
  for (const [heading, way, to] of [
    ["orders to accept", "Review orders", /orders\?status=pending$/],
    ["order to ship", "Pack orders", /orders\?status=accepted$/],
    ["item sold out", "Set stock", /products\?status=soldOut$/],
    ["item nearly sold out", "Set stock", /products\?status=low$/],
    ["product in draft", "Open drafts", /products\?status=draft$/],
  ] as const) {
    const link = row(page, heading).getByRole("link");
    await expect(link).toHaveText(way);
    await expect(link).toHaveAttribute("href", to);
  }

  const week = page
    .getByRole("region")
    .or(page.locator("section"))
    .filter({
      has: page.getByRole("heading", { name: "Last seven days" }),
    });
  await expect(week.getByText("₹900", { exact: true })).toBeVisible();
  await expect(week.getByText("₹300", { exact: true })).toBeVisible();
  await expect(week).toContainText("The first order came today; a chart follows");
  await expect(week.getByRole("table")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Selling now" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Toor dal" })).toBeVisible();
  await expectSound(page, "today");

  await row(page, "item nearly sold out").getByRole("link").click();
  await expect(page.getByRole("link", { name: "Salt" }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Ghee" })).toHaveCount(0);
});

test("a store without orders is told what its products wait for", async ({ page, context }) => {
  const desk = await openDesk(context, "New Store");
  await addProduct(desk, { name: "Ghee", salePrice: 60_000, stock: 0 });
  await addProduct(desk, { name: "Not yet", salePrice: 2000, status: "draft" });
  await page.goto(`/dashboard/${desk.link}`);
  await expect(page.getByText("1 of 4 done")).toBeVisible();
  await expect(page.getByRole("region", { name: "To do" }).getByRole("heading")).toHaveText([
    "item sold out",
    "product in draft",
  ]);
  await expectSound(page, "a new store with things to do");
});

test("a payment that a buyer claims is there to be confirmed", async ({ page, context }) => {
  const desk = await openDesk(context, "Paid Store");
  await api(desk.token, "PATCH", `/stores/${desk.storeId}`, { upiId: "asha@okbank" });
  const dal = await addProduct(desk, { name: "Toor dal", salePrice: 15_000 });
  const { trackingUrl, number } = await placeOrder(desk, [{ productId: dal.id, qty: 1 }], {
    payment: "upi",
  });
  await page.goto(new URL(trackingUrl).pathname);
  await page.getByLabel("Paid? UPI reference").fill("412345678901");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("The shop is checking your payment")).toBeVisible();
  await page.goto(`/dashboard/${desk.link}`);
  const claim = row(page, "UPI payment to confirm");
  await expect(claim).toContainText("Check ₹150 in your bank app.");
  await expect(claim.getByRole("link")).toHaveAttribute("href", new RegExp(`orders/${number}$`));
});

test("where nothing waits, Today says so", async ({ page, context }) => {
  const desk = await openDesk(context, "Calm Store");
  const dal = await addProduct(desk, { name: "Toor dal", salePrice: 15_000 });
  const { orderId } = await placeOrder(desk, [{ productId: dal.id, qty: 1 }]);
  for (const status of ["accepted", "shipped", "delivered"]) {
    await api(desk.token, "PATCH", `/stores/${desk.storeId}/orders/${orderId}`, { status });
  }
  await page.goto(`/dashboard/${desk.link}`);
  await expect(page.getByRole("heading", { name: "Nothing waits for you" })).toBeVisible();
  await expect(page.getByRole("region", { name: "To do" })).toHaveCount(0);
  await expectSound(page, "a calm day");
});
