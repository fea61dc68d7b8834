import { type Page, test } from "@playwright/test";
import {
  addProduct,
  api,
  type Desk,
  expect,
  expectSound,
  goLive,
  openDesk,
  placeOrder,
} from "./seller-desk";

type Saved = {
  status: string;
  paymentStatus: string;
  total: number;
  cancelReason: string | null;
  items: { name: string; qty: number }[];
  etag: string;
};

const read = ({ token, storeId }: Desk, orderId: string) =>
  api<Saved>(token, "GET", `/stores/${storeId}/orders/${orderId}`);

const stockOf = async ({ token, storeId }: Desk, id: string) =>
  (await api<{ stock: number }>(token, "GET", `/stores/${storeId}/products/${id}`)).stock;

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).filter({ visible: true }).first();

const pathOf = (trackingUrl: string) => new URL(trackingUrl).pathname;

/** A desk with one order of two sacks of rice, of which ten were there. */
async function withOrder(page: Page, more: Record<string, unknown> = {}) {
  const desk = await openDesk(page.context());
  await api(desk.token, "PATCH", `/stores/${desk.storeId}`, {
    upiId: "asha@okbank",
    deliveryFee: 4000,
    freeDeliveryAbove: 100000,
  });
  const rice = await addProduct(desk, { name: "Basmati rice 5 kg", salePrice: 24500, stock: 10 });
  const dal = await addProduct(desk, { name: "Toor dal 1 kg", salePrice: 16800, stock: 3 });
  const order = await placeOrder(desk, [{ productId: rice.id, qty: 2 }], more);
  const here = `/dashboard/${desk.link}/orders/1001`;
  return { desk, rice, dal, order, here };
}

test("a note is the seller's alone, and the buyer is a tap away", async ({ page }) => {
  const { order, here } = await withOrder(page, { note: "اترك الطلب عند الباب" });
  await page.goto(here);
  await page.getByLabel("Private note").fill("Pays late. गली के अंत में");
  await button(page, "Add").click();
  await expect(page.getByText("Pays late. गली के अंत में")).toBeVisible();
  await expect(page.getByLabel("Private note")).toHaveValue("");
  await expectSound(page, "an order with a note");

  await expect(page.getByRole("link", { name: "Call" })).toHaveAttribute("href", /^tel:\+9197/);
  const chat = await page.getByRole("link", { name: "WhatsApp" }).getAttribute("href");
  expect(chat).toMatch(/^https:\/\/wa\.me\/9197\d{8}\?text=/);
  expect(decodeURIComponent(chat ?? "")).toContain(order.trackingUrl);
  const map = await page.getByRole("link", { name: "Map" }).getAttribute("href");
  expect(decodeURIComponent(map ?? "")).toContain("House 14, Gali 3");
  await expect(page.getByText("Came from: Other program")).toBeVisible();
  await expect(page.getByText("1 order so far")).toBeVisible();

  await page.goto(pathOf(order.trackingUrl));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await page.content()).not.toContain("Pays late");
});

test("an order's page changes as its order does, and what is being typed stays", async ({
  page,
}) => {
  const { desk, rice, order, here } = await withOrder(page);
  const path = `/stores/${desk.storeId}/orders/${order.orderId}`;
  await goLive(page, here);
  await page.getByLabel("Private note").fill("Half a sen");
  const { etag } = await read(desk, order.orderId);
  const items = [{ productId: rice.id, qty: 3 }];
  await api(desk.token, "PUT", `${path}/items`, { items }, { "if-match": etag });
  await expect(page.getByText("Items changed. Total ₹530, now ₹775.")).toBeVisible();
  await api(desk.token, "PATCH", path, { status: "accepted" });
  await expect(button(page, "Mark shipped")).toBeVisible();
  await expect(page.getByLabel("Private note")).toHaveValue("Half a sen");
});

test("a cancellation says why, waits, and can be taken back", async ({ page }) => {
  const { desk, rice, order, here } = await withOrder(page);
  await page.goto(here);
  await button(page, "Cancel order").click();
  const dialog = page.getByRole("dialog", { name: "Cancel order 1001?" });
  await expect(dialog).toContainText("stock goes back");
  await dialog.getByText("Another reason").click();
  await expectSound(page, "the question why");
  await dialog.getByRole("button", { name: "Cancel order" }).click();
  await expect(dialog.getByText("Fill this in.")).toBeVisible();
  await dialog.getByText("Sold out").click();
  await expect(dialog.getByLabel("The reason, for the buyer")).toBeHidden();
  await dialog.getByRole("button", { name: "Cancel order" }).click();
  await page.getByRole("button", { name: "Undo" }).hover();
  await expect(page.getByText("Order 1001 is being cancelled.")).toBeVisible();
  const still = page.locator("[inert]", { hasText: "Accept order" }).filter({ visible: true });
  await expect(still).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Order 1001 is being cancelled.")).toBeHidden();
  await expect(still).toHaveCount(0);
  expect((await read(desk, order.orderId)).status).toBe("pending");

  await button(page, "Cancel order").click();
  await dialog.getByText("Another reason").click();
  await dialog.getByLabel("The reason, for the buyer").fill("The van <b>broke</b> down.");
  await dialog.getByRole("button", { name: "Cancel order" }).click();
  expect((await read(desk, order.orderId)).status).toBe("pending");
  await expect(page.getByText("Cancelled: The van <b>broke</b> down.")).toBeVisible();
  expect(await read(desk, order.orderId)).toMatchObject({
    status: "cancelled",
    cancelReason: "other",
  });
  expect(await stockOf(desk, rice.id)).toBe(10);
  await page.goto(pathOf(order.trackingUrl));
  await expect(page.getByText("The shop says: The van <b>broke</b> down.")).toBeVisible();
  await expectSound(page, "a cancelled order, as its buyer sees it");
});

test("a cancellation is sent when its page is left", async ({ page }) => {
  const { desk, order, here } = await withOrder(page);
  await page.goto(here);
  await button(page, "Cancel order").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("The shop is closed").click();
  await dialog.getByRole("button", { name: "Cancel order" }).click();
  await expect(page.getByText("Order 1001 is being cancelled.")).toBeVisible();
  // Whoever looks at another tab meanwhile has not left, and can still take it back.
  await page.getByRole("button", { name: "Undo" }).hover();
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { get: () => "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  expect((await read(desk, order.orderId)).status).toBe("pending");
  await page.goto("about:blank");
  await expect.poll(async () => (await read(desk, order.orderId)).status).toBe("cancelled");
  expect((await read(desk, order.orderId)).cancelReason).toBe("closed");
});

test("an order that is being cancelled is held still in the list, too", async ({ page }) => {
  const { desk, order, here } = await withOrder(page);
  await page.goto(here);
  await button(page, "Cancel order").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Sold out").click();
  await dialog.getByRole("button", { name: "Cancel order" }).click();
  // Under a pointer the slip's clock stands still, however slow the machine: so it stays there.
  await page.getByRole("button", { name: "Undo" }).hover();
  await page.getByRole("link", { name: "All orders" }).dispatchEvent("click");
  const still = page.locator("[data-order] [inert]", { hasText: "Accept" });
  await expect(still).toHaveCount(1);
  await page.getByRole("link", { name: "Order 1001" }).focus();
  await page.keyboard.press("e");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(still).toHaveCount(0);
  expect((await read(desk, order.orderId)).status).toBe("pending");
});

test("the items of a new order are changed, and the buyer sees the new total", async ({ page }) => {
  const { desk, rice, dal, order, here } = await withOrder(page);
  await page.goto(here);
  await page.getByRole("link", { name: "Edit items" }).click();
  await page.getByRole("button", { name: "One more of Basmati rice 5 kg" }).click();
  await page.getByLabel("Product to add").fill("toor");
  await page.getByRole("button", { name: /Toor dal 1 kg/ }).click();
  await page.getByLabel("Quantity of Toor dal 1 kg").fill("9");
  await expect(page.getByText("Was ₹530")).toBeVisible();
  await expectSound(page, "items while they are edited");
  await button(page, "Save items").click();
  await expect(page.getByText("There is not enough stock.")).toBeVisible();
  await expect(page.getByText("Too few left")).toBeVisible();
  expect((await read(desk, order.orderId)).total).toBe(53000);
  expect(await stockOf(desk, dal.id)).toBe(3);

  await page.getByLabel("Quantity of Toor dal 1 kg").fill("3");
  await button(page, "Save items").click();
  await expect(page.getByText("Order 1001 changed. The buyer is told.")).toBeVisible();
  await expect(page.getByText("Items changed. Total ₹530, now ₹1,239.")).toBeVisible();
  const saved = await read(desk, order.orderId);
  expect(saved.items.map(({ name, qty }) => [name, qty])).toEqual([
    ["Basmati rice 5 kg", 3],
    ["Toor dal 1 kg", 3],
  ]);
  expect([await stockOf(desk, rice.id), await stockOf(desk, dal.id)]).toEqual([7, 0]);
  await page.goto(pathOf(order.trackingUrl));
  await expect(page.getByText("The shop changed what is in it.")).toBeVisible();
  await expect(page.getByText("₹1,239").first()).toBeVisible();
  await expectSound(page, "a changed order, as its buyer sees it");
});

test("items that were changed elsewhere are not written over, and one always stays", async ({
  page,
}) => {
  const { desk, rice, order, here } = await withOrder(page);
  await page.goto(`${here}?edit=items`);
  await page.getByRole("button", { name: "Remove Basmati rice 5 kg" }).click();
  await button(page, "Save items").click();
  await expect(page.getByText("An order keeps at least one item.")).toBeVisible();
  await button(page, /^Put back/).click();
  const { etag } = await read(desk, order.orderId);
  const path = `/stores/${desk.storeId}/orders/${order.orderId}/items`;
  const items = [{ productId: rice.id, qty: 5 }];
  await api(desk.token, "PUT", path, { items }, { "if-match": etag });
  // A note draws the page anew, beside the items as they were when the edit began.
  await page.getByLabel("Private note").fill("Asked for more.");
  await button(page, "Add").click();
  await expect(page.getByText("Asked for more.")).toBeVisible();
  await expect(page.getByLabel("Quantity of Basmati rice 5 kg")).toHaveValue("1");
  await button(page, "Save items").click();
  await expect(page.getByText("The items were changed elsewhere.")).toBeVisible();
  expect((await read(desk, order.orderId)).items[0]?.qty).toBe(5);
  await page.getByRole("link", { name: "Show the newer items" }).click();
  await expect(page.getByLabel("Quantity of Basmati rice 5 kg")).toHaveValue("5");
});

test("a UPI claim is looked for, not found, found, and paid back", async ({ page }) => {
  const { desk, order, here } = await withOrder(page, { payment: "upi" });
  const claim = async () => {
    await page.goto(pathOf(order.trackingUrl));
    await page.getByLabel(/UPI reference/).fill("4326 1188 0975");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByText("The shop is checking your payment")).toBeVisible();
    await page.goto(here);
  };
  await claim();
  await expect(page.getByText("Look for 432611880975 in your bank app")).toBeVisible();
  await expect(page.getByText("The buyer paid this total, or says so")).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit items" })).toHaveCount(0);
  await expectSound(page, "a claimed payment");
  await button(page, "Not received").click();
  await expect(page.getByText("Payment not found.")).toBeVisible();
  await claim();
  await button(page, "Money received").click();
  await expect(page.getByText("Money received.", { exact: true })).toBeVisible();
  expect((await read(desk, order.orderId)).paymentStatus).toBe("paid");
  await api(desk.token, "PATCH", `/stores/${desk.storeId}/orders/${order.orderId}`, {
    status: "cancelled",
  });
  await page.goto(here);
  await button(page, "Mark refunded").click();
  await expect(page.getByText("Money given back.")).toBeVisible();
  expect((await read(desk, order.orderId)).paymentStatus).toBe("refunded");
});

test("goods come back from the way, and the stock with them", async ({ page }) => {
  const { desk, rice, order, here } = await withOrder(page);
  for (const status of ["accepted", "shipped"]) {
    const path = `/stores/${desk.storeId}/orders/${order.orderId}`;
    await api(desk.token, "PATCH", path, { status });
  }
  await page.goto(here);
  await button(page, "Mark returned").click();
  const dialog = page.getByRole("dialog", { name: "Mark order 1001 returned?" });
  await expectSound(page, "the question about returned goods");
  await dialog.getByRole("button", { name: "Mark returned" }).click();
  await expect(page.getByText("Order 1001 marked returned.")).toBeVisible();
  expect((await read(desk, order.orderId)).status).toBe("returned");
  expect(await stockOf(desk, rice.id)).toBe(10);
});

test("invoices come on A4 and slips on 100 x 150 mm, each order on its own page", async ({
  page,
  context,
}) => {
  const { desk, rice } = await withOrder(page);
  await api(desk.token, "PATCH", `/stores/${desk.storeId}`, { gstin: "27AAPFU0939F1ZV" });
  await placeOrder(desk, [{ productId: rice.id, qty: 1 }], {
    name: "श्रीमती लक्ष्मी अय्यर",
    note: "اترك الطلب عند الباب",
  });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`/dashboard/${desk.link}/orders/1001`);
  await page.getByRole("link", { name: "Print" }).click();
  await expect(page.getByRole("heading", { name: "Invoice 1001" })).toBeVisible();
  await expect(page.getByText("GSTIN 27AAPFU0939F1ZV")).toBeVisible();
  await expectSound(page, "an invoice");

  const pagesOf = async (as: string, orders: string) => {
    await page.goto(`/dashboard/${desk.link}/orders/print?orders=${orders}&as=${as}`);
    await expect(page.getByRole("article")).toHaveCount(orders.split(",").length);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
    return boxes.map(([, width, height]) => [width, height].map((pt) => toMm(Number(pt))));
  };
  const a4 = [210, 297];
  expect(await pagesOf("invoice", "1001,1002")).toEqual([a4, a4]);
  const label = [100, 150];
  expect(await pagesOf("slip", "1002,1001")).toEqual([label, label]);
  await expectSound(page, "packing slips");
  await expect(page.getByText("Collect ₹530 in cash")).toBeVisible();

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const paper = page.getByRole("article").first();
  await expect(paper).toHaveCSS("color", "rgb(0, 0, 0)");
  await expect(paper).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(page.getByRole("navigation").filter({ visible: true })).toHaveCount(0);

  const other = await openDesk(context, "Other Store");
  const answer = await page.goto(`/dashboard/${other.link}/orders/print?orders=1001`);
  expect(answer?.status()).toBe(404);
});

test("a slip of what is not sent has nothing to collect", async ({ page }) => {
  const { desk, order } = await withOrder(page);
  const path = `/stores/${desk.storeId}/orders/${order.orderId}`;
  await api(desk.token, "PATCH", path, { status: "cancelled", cancelReason: "closed" });
  await page.goto(`/dashboard/${desk.link}/orders/print?orders=1001&as=slip`);
  await expect(page.getByText("This order was cancelled.")).toBeVisible();
  await expect(page.getByRole("article")).not.toContainText("Collect");
});

const toMm = (points: number) => Math.round((points / 72) * 25.4);

test("a store that accepts every order says so in its settings", async ({ page }) => {
  const { desk, rice } = await withOrder(page);
  await page.goto(`/dashboard/${desk.link}/settings`);
  await page.getByText("Accept every order").click();
  await page.getByLabel("GST number").fill("27AAPFU0939F1ZW");
  await button(page, "Save changes").click();
  await expect(page.getByText("This is not a GST number.")).toBeVisible();
  await page.getByLabel("GST number").fill("27 aapfu 0939f 1zv");
  await button(page, "Save changes").click();
  await expect(page.getByText("Settings saved.")).toBeVisible();
  await expectSound(page, "settings");
  const { orderId } = await placeOrder(desk, [{ productId: rice.id, qty: 1 }]);
  expect((await read(desk, orderId)).status).toBe("accepted");
  const shop = await api<object>(null, "GET", `/storefronts/${desk.link}`);
  expect(JSON.stringify(shop)).not.toContain("27AAPFU0939F1ZV");
  expect(Object.keys(shop)).not.toContain("gstin");
  await page.goto(`/s/${desk.link}`);
  expect(await page.content()).not.toContain("27AAPFU0939F1ZV");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an order is noted on, changed, and cancelled with a reason", async ({ page }) => {
    const { desk, order, here } = await withOrder(page);
    await page.goto(here);
    await page.getByLabel("Private note").fill("Rings twice.");
    await button(page, "Add").click();
    await expect(page.getByText("Rings twice.")).toBeVisible();

    await page.getByRole("link", { name: "Edit items" }).click();
    await page.getByLabel("Quantity of Basmati rice 5 kg").fill("99");
    await button(page, "Save items").click();
    await expect(page.getByText("There is not enough stock.")).toBeVisible();
    await page.getByLabel("Quantity of Basmati rice 5 kg").fill("4");
    await button(page, "Save items").click();
    await expect(page.getByText("Items changed. Total ₹530, now ₹1,020.")).toBeVisible();
    expect((await read(desk, order.orderId)).items[0]?.qty).toBe(4);

    await page.goto(here);
    await button(page, "Cancel order").click();
    await page.getByText("Cannot deliver there").click();
    await page.getByRole("main").getByRole("button", { name: "Cancel order" }).first().click();
    await expect(page.getByText("Cancelled: Cannot deliver there.")).toBeVisible();
    expect(await read(desk, order.orderId)).toMatchObject({
      status: "cancelled",
      cancelReason: "cannot_deliver",
    });
  });
});
