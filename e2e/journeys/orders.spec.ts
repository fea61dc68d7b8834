import { type Page, test } from "@playwright/test";
import {
  addProduct,
  api,
  type Desk,
  expect,
  expectSound,
  openDesk,
  placeOrder,
} from "./seller-desk";

type Saved = { status: string; paymentStatus: string; customer: { mobile: string } };

const read = ({ token, storeId }: Desk, orderId: string) =>
  api<Saved>(token, "GET", `/stores/${storeId}/orders/${orderId}`);

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).filter({ visible: true }).first();

test("an order placed over the API is accepted, shipped and delivered", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  await page.goto(`/dashboard/${desk.link}/orders`);
  await expect(page.getByRole("heading", { name: "Your first order will be 1001" })).toBeVisible();
  await expectSound(page, "no orders yet");

  const { id } = await addProduct(desk, {
    name: "Aashirvaad atta 5 kg",
    mrp: 28500,
    salePrice: 24500,
    stock: 9,
  });
  const { orderId } = await placeOrder(desk, [{ productId: id, qty: 2 }]);
  await page.goto(`/dashboard/${desk.link}/orders`);
  await expect(page.getByText(/Aashirvaad atta 5 kg.* × 2/)).toBeVisible();
  await expectSound(page, "the list of orders");
  await button(page, /^Accept, Order 1001/).click();
  await expect(page.getByText("Order 1001 accepted.")).toBeVisible();
  expect((await read(desk, orderId)).status).toBe("accepted");

  await page.getByRole("link", { name: "Order 1001" }).first().click();
  await expect(page.getByText("Please ring the bell twice.")).toBeVisible();
  await expect(page.getByText("Order placed.")).toBeVisible();
  await expectSound(page, "an order");
  await button(page, "Mark shipped").click();
  await expect(page.getByText("Order 1001 marked shipped.")).toBeVisible();
  await button(page, "Mark delivered").click();
  await expect(page.getByText("Order 1001 marked delivered.")).toBeVisible();
  await expect(page.getByText("Money received.")).toBeVisible();
  expect(await read(desk, orderId)).toMatchObject({ status: "delivered", paymentStatus: "paid" });
});

test("cancelling asks first, and puts the stock back", async ({ page, context }) => {
  const desk = await openDesk(context);
  const { id } = await addProduct(desk, { name: "Ghee", salePrice: 75000, stock: 5 });
  const { orderId } = await placeOrder(desk, [{ productId: id, qty: 2 }]);
  await page.goto(`/dashboard/${desk.link}/orders/1001`);
  await button(page, "Cancel order").click();
  const dialog = page.getByRole("dialog", { name: "Cancel order 1001?" });
  await expect(dialog).toContainText("stock goes back");
  await expectSound(page, "the question");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect((await read(desk, orderId)).status).toBe("pending");
  await button(page, "Cancel order").click();
  await dialog.getByText("The buyer asked for it").click();
  await dialog.getByRole("button", { name: "Cancel order" }).click();
  await expect(page.getByText("Cancelled: The buyer asked for it.")).toBeVisible();
  expect((await read(desk, orderId)).status).toBe("cancelled");
  const path = `/stores/${desk.storeId}/products/${id}`;
  expect(await api<{ stock: number }>(desk.token, "GET", path)).toMatchObject({ stock: 5 });
});

test("an order paid by UPI is confirmed by the seller", async ({ page, context }) => {
  const desk = await openDesk(context);
  await api(desk.token, "PATCH", `/stores/${desk.storeId}`, { upiId: "asha@okbank" });
  const { id } = await addProduct(desk, { name: "Tel", salePrice: 17800 });
  const { orderId } = await placeOrder(desk, [{ productId: id, qty: 1 }], { payment: "upi" });
  await page.goto(`/dashboard/${desk.link}/orders/1001`);
  await expect(page.getByText("Not paid yet.")).toBeVisible();
  await button(page, "Money received").click();
  await expect(page.getByText("Payment of order 1001 confirmed.")).toBeVisible();
  expect((await read(desk, orderId)).paymentStatus).toBe("paid");
  // It was another order's: taken back like any step.
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back: Money received.")).toBeVisible();
  expect((await read(desk, orderId)).paymentStatus).toBe("unpaid");
  await button(page, "Money received").click();
  // The history has it twice, and what was taken back between.
  await expect(page.getByText("Money received.", { exact: true })).toHaveCount(2);
  expect((await read(desk, orderId)).paymentStatus).toBe("paid");
});

test("orders are found by number, name and phone, and by tab", async ({ page, context }) => {
  const desk = await openDesk(context);
  const { id } = await addProduct(desk, { name: "Gur", salePrice: 6400 });
  const names = ["عمران صديقی", "सुनीता देवी", "A very long name ".repeat(7).trim()];
  const placed: { orderId: string }[] = [];
  for (const name of names) {
    placed.push(await placeOrder(desk, [{ productId: id, qty: 1 }], { name }));
  }
  await page.goto(`/dashboard/${desk.link}/orders?status=delivered`);
  await expect(page.getByRole("heading", { name: "Nothing under “Delivered”" })).toBeVisible();
  await page.getByRole("link", { name: "Look in all 3 orders" }).click();
  await expect(page.getByRole("link", { name: /^Order 100/ })).toHaveCount(3);
  await expectSound(page, "names of every kind");
  const search = page.getByLabel("Search orders");
  await search.fill("1002");
  await search.press("Enter");
  await expect(page.getByRole("link", { name: /^Order 100/ })).toHaveCount(1);
  await expect(page.getByText("सुनीता देवी")).toBeVisible();
  await search.fill("صديق");
  await search.press("Enter");
  await expect(page.getByText("عمران صديقی")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Order 100/ })).toHaveCount(1);
  // As people write it: with the 0 that they dial first, and in groups.
  const { mobile } = (await read(desk, placed[2]?.orderId ?? "")).customer;
  await search.fill(`0${mobile.slice(3, 8)} ${mobile.slice(8)}`);
  await search.press("Enter");
  await expect(page.getByRole("link", { name: "Order 1003" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Order 100/ })).toHaveCount(1);
  await search.fill("nobody");
  await search.press("Enter");
  await expect(page.getByRole("heading", { name: "No order for “nobody”" })).toBeVisible();
});

test("another seller's orders are not there", async ({ page, context }) => {
  const other = await openDesk(context, "Other Store");
  const { id } = await addProduct(other, { name: "Secret", salePrice: 100 });
  await placeOrder(other, [{ productId: id, qty: 1 }]);
  const own = await openDesk(context, "Own Store");
  for (const path of [
    `${other.link}/orders/1001`,
    `${own.link}/orders/1001`,
    `${own.link}/orders/x`,
  ]) {
    const answer = await page.goto(`/dashboard/${path}`);
    expect(answer?.status(), path).toBe(404);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an order is accepted, and cancelled after a question", async ({ page, context }) => {
    const desk = await openDesk(context);
    const { id } = await addProduct(desk, { name: "Chai", salePrice: 34000, stock: 3 });
    const { orderId } = await placeOrder(desk, [{ productId: id, qty: 1 }]);
    await page.goto(`/dashboard/${desk.link}/orders`);
    await button(page, /^Accept, Order 1001/).click();
    await expect(button(page, /^Mark shipped, Order 1001/)).toBeVisible();
    await page.goto(`/dashboard/${desk.link}/orders/1001`);
    await button(page, "Cancel order").click();
    await expect(page.getByText("Cancel order 1001?")).toBeVisible();
    await page.getByText("The buyer asked for it").click();
    await page
      .getByRole("main")
      .locator("form")
      .getByRole("button", { name: "Cancel order" })
      .click();
    await expect(page.getByText("Cancelled").first()).toBeVisible();
    expect((await read(desk, orderId)).status).toBe("cancelled");
  });
});
