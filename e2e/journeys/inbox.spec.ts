import { type Page, test } from "@playwright/test";
import { openAppDatabase } from "../fixtures/app-database";
import { startSecondProcess } from "../fixtures/second-process";
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

/** A second is promised; a machine that runs all of this at once is given more. */
const SOON_MS = 5_000;

const productOf = async (desk: Desk) =>
  (await addProduct(desk, { name: "Toor dal 1 kg", salePrice: 16900 })).id;

const row = (page: Page, number: number) =>
  page.getByRole("row").filter({ has: page.getByRole("link", { name: `Order ${number}` }) });

const rows = (page: Page) => page.getByRole("link", { name: /^Order 1\d{3}$/ });

const statusOf = async ({ token, storeId }: Desk, orderId: string) =>
  (await api<{ status: string }>(token, "GET", `/stores/${storeId}/orders/${orderId}`)).status;

test("an order shows in the seller's list as it is placed, and in the navigation", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  const product = await productOf(desk);
  const place = () => placeOrder(desk, [{ productId: product, qty: 1 }]);
  await place();
  await goLive(page, `/dashboard/${desk.link}/orders`);
  await expect(row(page, 1001)).toBeVisible();
  const waits: number[] = [];
  for (const number of [1002, 1003, 1004]) {
    await place();
    const placed = Date.now();
    await expect(row(page, number)).toBeVisible({ timeout: SOON_MS });
    waits.push(Date.now() - placed);
  }
  console.log(`placed to shown in the other browser, ms: ${waits.join(", ")}`);
  await expect(page.getByText("4 to accept").filter({ visible: true }).first()).toBeAttached();
  await expect(page.getByText("Order 1004 came in.")).toBeAttached();

  // Another tab of the same browser hears through the first, and so does the badge on other pages.
  const other = await context.newPage();
  const asked: string[] = [];
  other.on("request", (request) => asked.push(request.url()));
  await other.goto(`/dashboard/${desk.link}/settings`);
  await expect(other.getByText("4 to accept").first()).toBeAttached();
  await place();
  await expect(other.getByText("5 to accept").first()).toBeAttached({ timeout: SOON_MS });
  expect(asked.filter((url) => url.endsWith("/events"))).toEqual([]);
  // The first is closed: the other takes over.
  await page.close();
  await expect.poll(() => asked.filter((url) => url.endsWith("/events")).length).toBe(1);
  await place();
  await expect(other.getByText("6 to accept").first()).toBeAttached({ timeout: SOON_MS });
});

test("an order placed at one process shows at another one", async ({ page, context }) => {
  test.slow();
  const desk = await openDesk(context);
  const product = await productOf(desk);
  const place = () => placeOrder(desk, [{ productId: product, qty: 1 }]);
  await place();
  const second = await startSecondProcess();
  try {
    // Cookies know no ports.
    await goLive(
      page,
      `${second.origin.replace("127.0.0.1", "localhost")}/dashboard/${desk.link}/orders`,
    );
    // Its first pages are put together slowly by a process that has just begun.
    await place();
    await expect(row(page, 1002)).toBeVisible();
    const waits: number[] = [];
    for (const number of [1003, 1004, 1005]) {
      await place();
      const placed = Date.now();
      await expect(row(page, number)).toBeVisible({ timeout: SOON_MS });
      waits.push(Date.now() - placed);
    }
    console.log(`placed at one process to shown at the other, ms: ${waits.join(", ")}`);
  } finally {
    await page.goto("about:blank");
    await second.stop();
  }
});

test("where there is no stream, the list is asked for now and then", async ({ page, context }) => {
  test.slow();
  const desk = await openDesk(context);
  const product = await productOf(desk);
  await placeOrder(desk, [{ productId: product, qty: 1 }]);
  await page.route("**/events", (route) =>
    route.request().headers().accept?.includes("event-stream")
      ? route.fulfill({ status: 503 })
      : route.fallback(),
  );
  await page.goto(`/dashboard/${desk.link}/orders`);
  await placeOrder(desk, [{ productId: product, qty: 1 }]);
  await expect(row(page, 1002)).toBeVisible({ timeout: 40_000 });
});

test("what came while the browser was away is caught up on", async ({ page, context }) => {
  const desk = await openDesk(context);
  const product = await productOf(desk);
  await placeOrder(desk, [{ productId: product, qty: 1 }]);
  await goLive(page, `/dashboard/${desk.link}/orders`);
  await context.setOffline(true);
  await placeOrder(desk, [{ productId: product, qty: 1 }]);
  await page.waitForTimeout(500);
  await expect(row(page, 1002)).toBeHidden();
  await context.setOffline(false);
  await expect(row(page, 1002)).toBeVisible({ timeout: 30_000 });
});

test("a list that is drawn anew neither jumps nor forgets what is selected", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  const product = await productOf(desk);
  for (let n = 0; n < 12; n++) await placeOrder(desk, [{ productId: product, qty: 1 }]);
  await goLive(page, `/dashboard/${desk.link}/orders`);
  await row(page, 1003).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 200);
  if (await page.getByRole("button", { name: "List and alerts" }).isVisible()) {
    await page.getByRole("button", { name: "List and alerts" }).click();
    await page.getByRole("menuitem", { name: "Select orders" }).click();
  }
  await row(page, 1003).getByRole("checkbox").check();
  await row(page, 1003).scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const top = async () => (await row(page, 1003).boundingBox())?.y ?? Number.NaN;
  const before = await top();
  await placeOrder(desk, [{ productId: product, qty: 1 }]);
  await expect(row(page, 1013)).toBeAttached({ timeout: SOON_MS });
  await page.waitForTimeout(300);
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
  await expect(row(page, 1003).getByRole("checkbox")).toBeChecked();
  await expect(page.getByText("1 selected")).toBeVisible();
});

test("a step is taken in one tap and taken back, and no message is sent", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  const { orderId } = await placeOrder(desk, [{ productId: await productOf(desk), qty: 1 }]);
  await page.goto(`/dashboard/${desk.link}/orders`);
  await row(page, 1001)
    .getByRole("button", { name: /^Accept/ })
    .click();
  await expect(page.getByText("Order 1001 accepted.")).toBeVisible();
  expect(await statusOf(desk, orderId)).toBe("accepted");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back.")).toBeVisible();
  await expect(row(page, 1001).getByRole("button", { name: /^Accept/ })).toBeVisible();
  expect(await statusOf(desk, orderId)).toBe("pending");
  const sql = openAppDatabase();
  const told = await sql<{ said: string }[]>`
    select payload ->> 'status' || ' ' || coalesce(dropped_for, 'waits') as said, sent_at
    from outbox_messages where topic = ${orderId} and kind = 'order_status'`;
  await sql.end();
  expect(told).toEqual([{ said: "accepted undone", sent_at: null }]);
  await page.goto(`/dashboard/${desk.link}/orders/1001`);
  await expect(page.getByText("Taken back: Accepted.")).toBeVisible();
});

test("several orders are taken on together, and all of them back", async ({
  page,
  context,
  isMobile,
}) => {
  const desk = await openDesk(context);
  const product = await productOf(desk);
  const placed: { orderId: string }[] = [];
  for (let n = 0; n < 4; n++) placed.push(await placeOrder(desk, [{ productId: product, qty: 1 }]));
  const statuses = () => Promise.all(placed.map(({ orderId }) => statusOf(desk, orderId)));
  await page.goto(`/dashboard/${desk.link}/orders`);
  if (isMobile) {
    await page.getByRole("button", { name: "List and alerts" }).click();
    await page.getByRole("menuitem", { name: "Select orders" }).click();
  }
  const box = (number: number) => row(page, number).getByRole("checkbox");
  await box(1004).check();
  await box(1001).click({ modifiers: ["Shift"] });
  await expect(page.getByText("4 selected")).toBeVisible();
  await expect(page.getByRole("link", { name: "Print 4" })).toHaveAttribute(
    "href",
    `/dashboard/${desk.link}/orders/print?orders=1004,1003,1002,1001`,
  );
  await expectSound(page, "selected orders");
  // One of them is cancelled in between: it is named, and the others go on.
  const { orderId } = placed[1] ?? { orderId: "" };
  await page.route("**/events", (route) => route.abort());
  await api(desk.token, "PATCH", `/stores/${desk.storeId}/orders/${orderId}`, {
    status: "cancelled",
  });
  const accept = page.getByRole("button", { name: /^Accept \d$/ });
  await accept.click();
  await expect(page.getByText(/^\d orders? accepted\.$/)).toBeVisible();
  expect(await statuses()).toEqual(["accepted", "cancelled", "accepted", "accepted"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back.")).toBeVisible();
  expect(await statuses()).toEqual(["pending", "cancelled", "pending", "pending"]);
});

test("an order that stayed as it was is named", async ({ page, context, isMobile }) => {
  const desk = await openDesk(context);
  const product = await productOf(desk);
  const placed: { orderId: string }[] = [];
  for (let n = 0; n < 2; n++) placed.push(await placeOrder(desk, [{ productId: product, qty: 1 }]));
  await page.route("**/events", (route) => route.abort());
  await page.goto(`/dashboard/${desk.link}/orders`);
  if (isMobile) {
    await page.getByRole("button", { name: "List and alerts" }).click();
    await page.getByRole("menuitem", { name: "Select orders" }).click();
  }
  for (const number of [1001, 1002]) await row(page, number).getByRole("checkbox").check();
  await api(desk.token, "PATCH", `/stores/${desk.storeId}/orders/${placed[0]?.orderId}`, {
    status: "cancelled",
  });
  await page.getByRole("button", { name: "Accept 2" }).click();
  await expect(page.getByText("1 order accepted.")).toBeVisible();
  const named = page.getByRole("alert").filter({ hasText: "1 order stayed as it was" });
  await expect(named).toContainText("1001");
  await expect(named).not.toContainText("1002");
});

test("the list is narrowed, each filter taken away again, and nothing is lost on the way", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  await api(desk.token, "PATCH", `/stores/${desk.storeId}`, { upiId: "asha@okbank" });
  const product = await productOf(desk);
  await placeOrder(desk, [{ productId: product, qty: 1 }]);
  await placeOrder(desk, [{ productId: product, qty: 1 }], { payment: "upi" });
  await page.goto(`/dashboard/${desk.link}/orders`);
  await page.getByRole("button", { name: "Filters" }).click();
  const panel = page.getByRole("dialog", { name: "Filters" });
  await panel.getByRole("link", { name: "UPI", exact: true }).click();
  await expect(rows(page)).toHaveText(["1002"]);
  await panel.getByRole("link", { name: "Last 7 days" }).click();
  await expect(page).toHaveURL(/payment=upi&date=week/);
  await expectSound(page, "the filters");
  await panel.getByRole("button", { name: "Done" }).click();
  await expect(panel).toBeHidden();
  await page.getByRole("link", { name: "Without “UPI”" }).click();
  await expect(rows(page)).toHaveText(["1002", "1001"]);
  await expect(page).toHaveURL(/\?date=week$/);
  await page.getByRole("button", { name: "Filters" }).click();
  await panel.getByRole("link", { name: "Oldest first" }).click();
  await expect(rows(page)).toHaveText(["1001", "1002"]);
  await expect(page).toHaveURL(/\?date=week&sort=oldest$/);
  await panel.getByRole("button", { name: "Done" }).click();
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(rows(page)).toHaveText(["1002", "1001"]);
  await page.goto(`/dashboard/${desk.link}/orders?from=2020-01-01&to=2020-01-31`);
  await expect(page.getByRole("heading", { name: "No order fits these filters" })).toBeVisible();
  await expectSound(page, "nothing that fits");
  await page.getByRole("link", { name: "Look in all 2 orders" }).click();
  await expect(rows(page)).toHaveCount(2);
});

test("the count stands in the title when it is wanted, on every page", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  const product = await productOf(desk);
  await placeOrder(desk, [{ productId: product, qty: 1 }]);
  await goLive(page, `/dashboard/${desk.link}/orders`);
  await expect(page).toHaveTitle(/^Orders/);
  await page.getByRole("button", { name: "List and alerts" }).click();
  await page.getByRole("menuitem", { name: "Count in the tab's title" }).click();
  await expect(page).toHaveTitle(/^\(1\) Orders/);
  await placeOrder(desk, [{ productId: product, qty: 1 }]);
  await expect(page).toHaveTitle(/^\(2\) Orders/, { timeout: SOON_MS });
  await page.goto(`/dashboard/${desk.link}/settings`);
  await expect(page).toHaveTitle(/^\(2\) /);
});

test("a bell rings for a new order when it is wanted, and for nothing else", async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    const { start } = OscillatorNode.prototype;
    const rung = globalThis as unknown as { rung: number };
    rung.rung = 0;
    OscillatorNode.prototype.start = function (...given) {
      rung.rung += 1;
      return start.apply(this, given);
    };
  });
  const tones = () => page.evaluate(() => (globalThis as unknown as { rung: number }).rung);
  const desk = await openDesk(context);
  const product = await productOf(desk);
  const { orderId } = await placeOrder(desk, [{ productId: product, qty: 1 }]);
  await goLive(page, `/dashboard/${desk.link}/orders`);
  await placeOrder(desk, [{ productId: product, qty: 1 }]);
  await expect(row(page, 1002)).toBeVisible();
  expect(await tones()).toBe(0);
  await page.getByRole("button", { name: "List and alerts" }).click();
  await page.getByRole("menuitem", { name: "Ring for new orders" }).click();
  await expect.poll(tones).toBe(2);
  await page.waitForTimeout(2_000);
  await placeOrder(desk, [{ productId: product, qty: 1 }]);
  await expect.poll(tones).toBe(4);
  await page.waitForTimeout(2_000);
  await api(desk.token, "PATCH", `/stores/${desk.storeId}/orders/${orderId}`, {
    status: "accepted",
  });
  await expect(row(page, 1001).getByRole("button", { name: /^Mark shipped/ })).toBeVisible();
  expect(await tones()).toBe(4);
});

test("the list is worked by keyboard", async ({ page, context }) => {
  const desk = await openDesk(context);
  const product = await productOf(desk);
  const placed: { orderId: string }[] = [];
  for (let n = 0; n < 3; n++) placed.push(await placeOrder(desk, [{ productId: product, qty: 1 }]));
  await goLive(page, `/dashboard/${desk.link}/orders`);
  const link = (number: number) => page.getByRole("link", { name: `Order ${number}` });
  await page.keyboard.press("j");
  await expect(link(1003)).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowDown");
  await expect(link(1001)).toBeFocused();
  await page.keyboard.press("k");
  await expect(link(1002)).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByText("1 selected")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("1 selected")).toBeHidden();
  await page.keyboard.press("e");
  await expect(page.getByText("Order 1002 accepted.")).toBeVisible();
  expect(await statusOf(desk, placed[1]?.orderId ?? "")).toBe("accepted");
  // In a field the keys are letters.
  await page.getByLabel("Search orders").focus();
  await page.keyboard.type("jxe");
  await expect(page.getByLabel("Search orders")).toHaveValue("jxe");
  await link(1003).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/orders\/1003$/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the list is narrowed by its filters", async ({ page, context }) => {
    const desk = await openDesk(context);
    const product = await productOf(desk);
    for (let n = 0; n < 2; n++) await placeOrder(desk, [{ productId: product, qty: 1 }]);
    await page.goto(`/dashboard/${desk.link}/orders`);
    await page.getByRole("button", { name: "Filters" }).click();
    const panel = page.getByRole("dialog", { name: "Filters" });
    await panel.getByLabel("From").fill("2020-01-01");
    await panel.getByLabel("To", { exact: true }).fill("2020-01-31");
    await panel.getByRole("button", { name: "Show these days" }).click();
    await expect(page.getByRole("heading", { name: "No order fits these filters" })).toBeVisible();
    await page.getByRole("link", { name: /^Without/ }).click();
    await expect(rows(page)).toHaveCount(2);
  });
});
