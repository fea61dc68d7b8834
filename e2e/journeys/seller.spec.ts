import AxeBuilder from "@axe-core/playwright";
import { type Page, test, expect as usual } from "@playwright/test";

// Two cores also build and serve while this runs.
const expect = usual.configure({ timeout: 15_000 });

/** A number that nobody has signed in with: the last eight digits are new each time. */
const newNumber = () =>
  `98${String(Date.now() % 1e6).padStart(6, "0")}${Math.floor(Math.random() * 90 + 10)}`;

/** Counts what a person does: fields filled in, and taps. */
class Hand {
  inputs = 0;
  taps = 0;
  constructor(readonly page: Page) {}

  async type(label: string | RegExp, text: string) {
    this.inputs += 1;
    await this.page.getByLabel(label).pressSequentially(text);
  }

  async tap(role: "link" | "button", name: string | RegExp) {
    this.taps += 1;
    await this.page.getByRole(role, { name }).first().click();
  }
}

async function signIn(page: Page, mobile = newNumber()) {
  const hand = new Hand(page);
  await page.goto("/");
  await hand.tap("link", "Create your store");
  await hand.type("Mobile number", mobile);
  await hand.tap("button", "Continue");
  await hand.type("Any code", "246810");
  await page.waitForURL(/\/(start|dashboard)/);
  return hand;
}

async function openStore(page: Page, name: string) {
  const hand = await signIn(page);
  await hand.type("Store name", name);
  await hand.type(/Shop address/, "Shop 12, Bhogal, Delhi 110014");
  await hand.tap("button", "Create store");
  await page.waitForURL(/\/dashboard\/[a-z0-9-]+$/);
  return hand;
}

const linkOf = (page: Page) => new URL(page.url()).pathname.split("/")[2] ?? "";

async function expectAccessible(page: Page, what: string) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))),
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`);
    expect(found, `${what}, ${colorScheme}`).toEqual([]);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(wider, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
  }
}

test("a seller goes from a number to a shared link in four inputs and five taps", async ({
  page,
}) => {
  const hand = await openStore(page, "Asha Kirana Store");
  await expect(page.getByRole("heading", { name: "Today" })).toBeVisible();
  const address = page.locator("main").getByRole("link", { name: /\/s\/asha-kirana-store/ });
  await expect(address).toBeVisible();
  const whatsapp = page.getByRole("link", { name: "WhatsApp" });
  const href = new URL((await whatsapp.getAttribute("href")) ?? "");
  expect(href.origin).toBe("https://wa.me");
  expect(href.searchParams.get("text")).toContain(`/s/${linkOf(page)}?source=whatsapp`);
  expect(hand.inputs).toBe(4);
  expect(hand.taps).toBeLessThanOrEqual(5);

  const link = linkOf(page);
  await page.goto((await address.getAttribute("href")) ?? "");
  await expect(page).toHaveURL(new RegExp(`/s/${link}$`));
  await expect(page.getByRole("heading", { name: "Asha Kirana Store" })).toBeVisible();

  const store = await page.request.get(`/api/v1/storefronts/${link}`);
  expect(await store.json()).toMatchObject({
    name: "Asha Kirana Store",
    isOpen: true,
    address: { line1: "Shop 12, Bhogal, Delhi", postalCode: "110014" },
  });
});

test("the link says whether it is free while it is typed, and a chosen one is kept", async ({
  page,
}) => {
  await openStore(page, "Taken Store");
  const taken = linkOf(page);
  await page.goto("/start");
  await page.getByLabel("Store name").fill("Taken Store");
  await expect(page.getByLabel("Link")).not.toHaveValue(taken);
  await expect(page.getByText(/^Available/)).toBeVisible();
  await page.getByLabel("Link").fill(taken);
  await expect(page.getByText(/^Taken\./)).toBeVisible();
  await page.getByLabel("Link").fill("dashboard");
  await expect(page.getByText(/kept for Soko/)).toBeVisible();
  const own = `own-${newNumber()}`;
  await page.getByLabel("Link").fill(own);
  await expect(page.getByText(/^Available/)).toBeVisible();
  await page.getByLabel(/Shop address/).fill("12 Lake Road, Pune");
  await page.getByRole("button", { name: "Create store" }).click();
  await page.waitForURL(`**/dashboard/${own}`);
});

test("settings are saved, refusals keep what was typed, and a stale form overwrites nothing", async ({
  page,
  context,
}) => {
  await openStore(page, "Settings Store");
  const link = linkOf(page);
  const stale = await context.newPage();
  await stale.goto(`/dashboard/${link}/settings`);

  await page.goto(`/dashboard/${link}/settings`);
  await page.getByLabel("UPI id").fill("nobody");
  await page.getByLabel("Delivery fee").fill("forty");
  await page.getByLabel("Name", { exact: true }).fill("  किराना स्टोर  ");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("A UPI id looks like name@bank.")).toBeVisible();
  await expect(page.getByText("Write an amount, such as 499 or 499.50.")).toBeVisible();
  await expect(page.getByLabel("UPI id")).toHaveValue("nobody");
  await expect(page.getByLabel("Delivery fee")).toHaveValue("forty");

  await page.getByLabel("UPI id").fill("asha@okbank");
  await page.getByLabel("Delivery fee").fill("40");
  await page.getByLabel(/Free from/).fill("1,499.50");
  await page.getByRole("radio", { name: "Madder" }).check();
  await page.getByRole("radio", { name: /Lookbook/ }).check();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Settings saved.")).toBeVisible();
  const read = async () => (await page.request.get(`/api/v1/storefronts/${link}`)).json();
  const saved = {
    name: "किराना स्टोर",
    upiId: "asha@okbank",
    deliveryFee: 4000,
    freeDeliveryAbove: 149950,
    accent: "#8c2f39",
    layout: "lookbook",
    isOpen: true,
  };
  expect(await read()).toMatchObject(saved);

  await stale.getByLabel("Name", { exact: true }).fill("Overwritten");
  await stale.getByRole("button", { name: "Save changes" }).click();
  await expect(stale.getByText(/Someone changed this after you opened it/)).toBeVisible();
  await expect(stale.getByLabel("Name", { exact: true })).toHaveValue("Overwritten");
  expect(await read()).toMatchObject(saved);

  const moved = `moved-${newNumber()}`;
  await page.getByLabel("Link").fill(moved);
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.waitForURL(`**/dashboard/${moved}/settings`);
  await page.goto(`/dashboard/${link}/share`);
  await expect(page).toHaveURL(new RegExp(`/dashboard/${moved}/share$`));
});

test("a seller closes the store, switches stores, and signs out for good", async ({
  page,
  isMobile,
}) => {
  await openStore(page, "First Store");
  const first = linkOf(page);
  if (isMobile) await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("switch", { name: "Taking orders" }).click();
  await expect(page.getByRole("switch", { name: "Closed" })).not.toBeChecked();
  await expect
    .poll(
      async () => (await (await page.request.get(`/api/v1/storefronts/${first}`)).json()).isOpen,
    )
    .toBe(false);

  await page.goto("/start");
  await page.getByLabel("Store name").fill("Second Store");
  await page.getByLabel(/Shop address/).fill("12 Lake Road, Pune");
  await page.getByRole("button", { name: "Create store" }).click();
  await page.waitForURL(/\/dashboard\/second-store/);
  await page.getByRole("button", { name: /Switch store/ }).click();
  await page.getByRole("menuitem", { name: /First Store/ }).click();
  await page.waitForURL(`**/dashboard/${first}`);
  await page.goto("/dashboard");
  await expect(page).toHaveURL(new RegExp(`/dashboard/${first}$`));

  const session = await page.context().cookies();
  await page.getByRole("button", { name: /Switch store/ }).click();
  await page.getByRole("menuitem", { name: /Sign out/ }).click();
  await page.waitForURL("**/login");
  await page.context().addCookies(session);
  await page.goto(`/dashboard/${first}/settings`);
  await expect(page).toHaveURL(`/login?next=${encodeURIComponent(`/dashboard/${first}/settings`)}`);
});

test("a store is a 404 to another seller, and signing in leads back to where one was going", async ({
  page,
  browser,
}) => {
  await openStore(page, "Private Store");
  const link = linkOf(page);
  const stranger = await browser.newPage();
  await openStore(stranger, "Stranger");
  for (const path of ["", "/share", "/settings", "/customers"]) {
    const answer = await stranger.goto(`/dashboard/${link}${path}`);
    expect(answer?.status(), path).toBe(404);
    expect(answer?.headers()["cache-control"]).toContain("no-store");
    await expect(stranger.getByText("Private Store")).toHaveCount(0);
  }
  await stranger.context().clearCookies();
  await stranger.goto(`/dashboard/${link}/share`);
  await expect(stranger).toHaveURL(/\/login\?next=/);
  await stranger.goto("/login?next=https://evil.example/");
  await stranger.getByLabel("Mobile number").fill(newNumber());
  await stranger.getByRole("button", { name: "Continue" }).click();
  await stranger.getByLabel("Any code").pressSequentially("123456");
  await stranger.waitForURL("**/start");
  await stranger.close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a seller signs in and opens a store", async ({ page }) => {
    await page.goto("/login");
    await page.getByLabel("Mobile number").fill("12");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("This is not a possible phone number.")).toBeVisible();
    await expect(page.getByLabel("Mobile number")).toHaveValue("12");
    await page.getByLabel("Mobile number").fill(newNumber());
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByLabel("Any code").fill("1234");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("**/start");
    await page.getByLabel("Store name").fill("Plain Store");
    await page.getByLabel(/Shop address/).fill("12 Lake Road, Pune");
    await page.getByRole("button", { name: "Create store" }).click();
    await page.waitForURL(/\/dashboard\/plain-store/);
    await expect(page.getByRole("heading", { name: "Today" })).toBeVisible();
  });
});

test("every page of the seller is accessible, light and dark, also with long and foreign names", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto("/");
  await expectAccessible(page, "home");
  await page.goto("/login");
  await expectAccessible(page, "number");
  await page.getByLabel("Mobile number").fill(newNumber());
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Any code").waitFor();
  await expectAccessible(page, "code");
  await page.getByLabel("Any code").pressSequentially("123456");
  await page.waitForURL("**/start");
  await expectAccessible(page, "start");
  await page
    .getByLabel("Store name")
    .fill(`مخزن البركة ${"श्रीगणेशकिरानास्टोर".repeat(5)}`.slice(0, 110));
  await page.getByLabel(/Shop address/).fill("x".repeat(190));
  await page.getByRole("button", { name: "Create store" }).click();
  await page.waitForURL(/\/dashboard\/[a-z0-9-]+$/);
  const link = linkOf(page);
  for (const path of ["", "/share", "/settings", "/customers", "/customers?q=nobody"]) {
    await page.goto(`/dashboard/${link}${path}`);
    await expectAccessible(page, path || "today");
  }
  await page.goto("/dashboard?all");
  await expectAccessible(page, "stores");
  await page.goto("/dashboard/no-such-store-at-all");
  await expectAccessible(page, "not found");
});
