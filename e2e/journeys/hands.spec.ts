import { type BrowserContext, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { dashboardPages } from "../fixtures/site-pages";
import { walkByTab } from "./keyboard-walk";
import {
  addProduct,
  api,
  type Desk,
  expect,
  expectSound,
  openDesk,
  placeOrder,
} from "./seller-desk";

const DARK = "rgb(12, 17, 15)";
const LIGHT = "rgb(244, 248, 246)";

type Product = { id: string; categoryId: string };

/** A store with a product and an order of it, and the browser on Today. */
async function openShop(context: BrowserContext, page: Page, name?: string) {
  const desk = await openDesk(context, name);
  const { id } = await addProduct(desk, {
    name: "Ghee of Farrukhabad",
    salePrice: 75000,
    stock: 5,
  });
  const ghee = await api<Product>(desk.token, "GET", `/stores/${desk.storeId}/products/${id}`);
  await placeOrder(desk, [{ productId: ghee.id, qty: 1 }], { name: "Sunita Devi" });
  await visit(page, desk);
  return { ...desk, ghee };
}

async function visit(page: Page, { link }: Pick<Desk, "link">, path = ""): Promise<void> {
  await page.goto(`/dashboard/${link}${path}`);
  await expectAlive(page);
}

/** The page's own scripts took over. */
async function expectAlive(page: Page): Promise<void> {
  const isAlive = () =>
    page.evaluate(() =>
      Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__react")),
    );
  await expect.poll(isAlive).toBe(true);
}

/** Every page below a store, as the folder of routes has them. */
function pagesOf({ link, ghee }: Desk & { ghee: Product }): string[] {
  const params = {
    storeLink: link,
    number: "1001",
    productId: ghee.id,
    categoryId: ghee.categoryId,
  };
  return dashboardPages(params);
}

const field = (page: Page) => page.getByRole("combobox", { name: "Find or jump to" });
const options = (page: Page) => page.getByRole("option");
const isDesktop = () => test.info().project.name === "desktop";

/** Opens the command menu as one would on this screen. */
async function openMenu(page: Page): Promise<void> {
  if (isDesktop()) await page.keyboard.press("Control+k");
  else {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("button", { name: "Find or jump to" }).click();
  }
  await expect(field(page)).toBeFocused();
}

test("the command menu leads to pages, orders and products, by keyboard alone", async ({
  page,
  context,
}) => {
  const desk = await openShop(context, page);
  await openMenu(page);
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  const second = options(page).nth(1);
  await expect(second).toHaveAttribute("aria-selected", "true");
  await expect(field(page)).toHaveAttribute(
    "aria-activedescendant",
    (await second.getAttribute("id")) ?? "",
  );
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(options(page).last()).toHaveAttribute("aria-selected", "true");

  await page.keyboard.type("1001");
  await expect(options(page).first()).toContainText("Sunita Devi");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/dashboard/${desk.link}/orders/1001$`));
  await visit(page, desk);
  await openMenu(page);
  await page.keyboard.type("sunita");
  await expect(options(page).filter({ hasText: "1001" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("farrukh");
  await expect(options(page).first()).toContainText("Ghee of Farrukhabad");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/products/${desk.ghee.id}$`));
  await visit(page, desk);
  await openMenu(page);
  await page.keyboard.type("sett");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/settings$/);
});

test("the menu says that nothing bears a name, with a way on, and knows no other store's orders", async ({
  page,
  context,
  browser,
}) => {
  const stranger = await browser.newContext();
  const other = await openDesk(stranger, "Stranger");
  const soap = await addProduct(other, { name: "Sandal soap", salePrice: 900, stock: 9 });
  await placeOrder(other, [{ productId: soap.id, qty: 1 }], { name: "Zubeida Begum" });
  await stranger.close();
  await openShop(context, page);
  await openMenu(page);
  await page.keyboard.type("zubeida");
  await expect(page.getByText("Nothing by the name “zubeida”.").first()).toBeVisible();
  await expect(options(page)).toHaveText([/Search all orders/, /Search all products/]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/orders\?.*q=zubeida/);
});

test("a lookup that fails is said, and pages are still to be had", async ({ page, context }) => {
  await openShop(context, page);
  await context.route("**/api/v1/stores/**", (route) => route.abort());
  await openMenu(page);
  await page.keyboard.type("qqq");
  await expect(page.getByText("cannot be looked up just now").first()).toBeVisible();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("customers");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/customers$/);
});

test("the menu acts: it closes the shop, copies its link, and signs out", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const desk = await openShop(context, page);
  const choose = async (typed: string) => {
    await openMenu(page);
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await expect(field(page)).toBeHidden();
  };
  await choose("close the st");
  await expect(
    page.getByText("The store is closed. Buyers can look, but not order."),
  ).toBeVisible();
  const store = await api<{ isOpen: boolean }>(null, "GET", `/storefronts/${desk.link}`);
  expect(store.isOpen).toBe(false);
  await choose("copy");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`/s/${desk.link}`);
  await choose("sign out");
  await expect(page).toHaveURL(/\/login/);
});

test("Escape gives the focus back to where it was", async ({ page, context }) => {
  const desk = await openShop(context, page);
  if (isDesktop()) {
    const button = page.getByRole("button", { name: "Find or jump to" });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(button).toBeFocused();
  }
  await visit(page, desk, "/orders");
  const search = page.getByRole("searchbox").first();
  await search.focus();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(search).toBeFocused();
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+k");
  await expect(search).toBeFocused();
});

test("the code of the menu comes with its first use", async ({ page, context }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") asked.push(request.url());
  });
  await openShop(context, page);
  const before = asked.length;
  await openMenu(page);
  expect(asked.length).toBeGreaterThan(before);
});

test("keys go to pages, and ? lists them and switches them off", async ({ page, context }) => {
  const desk = await openShop(context, page);
  const here = (path: string) => new RegExp(`/dashboard/${desk.link}${path}$`);
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await expect(page).toHaveURL(here("/orders"));
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page).toHaveURL(here(""));

  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole("heading", { name: "Go to" })).toBeVisible();
  await expect(sheet.getByText("Search and commands")).toBeVisible();
  // Over the page, its keys do nothing.
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await expect(page).toHaveURL(here(""));
  await expectSound(page, "the list of shortcuts");
  await sheet.getByRole("switch", { name: "Shortcuts of a single key" }).click();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await page.keyboard.press("?");
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await page.waitForTimeout(500);
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(here(""));

  // Kept in this browser, and switched on again through the menu, which needs no single key.
  await page.reload();
  await expectAlive(page);
  await page.keyboard.press("?");
  await openMenu(page);
  await page.keyboard.type("keyboard");
  await page.keyboard.press("Enter");
  const off = sheet.getByRole("switch", { name: "Shortcuts of a single key" });
  await expect(off).not.toBeChecked();
  await off.click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await expect(page).toHaveURL(here("/products"));
});

test("the list of shortcuts begins with those of the page, at its top", async ({
  page,
  context,
}) => {
  const desk = await openShop(context, page);
  await visit(page, desk, "/orders");
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 360, height: 480 });
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByRole("heading", { level: 3 })).toHaveText([
    "List of orders",
    "Go to",
    "Everywhere",
  ]);
  await expect(sheet.getByRole("heading", { level: 2 })).toBeInViewport();
  await expect(sheet.getByText("Next order")).toHaveCount(1);
  await expect(sheet.locator("dl > div").first()).toHaveText("Next orderJor↓");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox").first()).toBeFocused();
  await expect(page.getByRole("searchbox").first()).toHaveValue("");
});

test("what is typed into a field is no shortcut", async ({ page, context }) => {
  const desk = await openShop(context, page);
  await visit(page, desk, "/customers");
  const search = page.getByRole("searchbox").first();
  await search.focus();
  await page.keyboard.type("go?");
  await expect(search).toHaveValue("go?");
  await expect(page).toHaveURL(/\/customers$/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test.describe("dark", () => {
  test("is there with the first frame, whatever the device has", async ({
    page,
    context,
    baseURL,
  }) => {
    const desk = await openDesk(context);
    await context.addCookies([{ name: "soko.theme", value: "dark", url: baseURL ?? "" }]);
    await page.emulateMedia({ colorScheme: "light" });
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { sokoSeen: seen });
      const look = () => {
        const root = document.documentElement;
        if (document.body)
          seen.push(getComputedStyle(root).backgroundColor, getComputedStyle(root).colorScheme);
        if (seen.length < 200) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await visit(page, desk);
    const seen = await page.evaluate(
      () => (globalThis as unknown as { sokoSeen: string[] }).sokoSeen,
    );
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen)).toEqual(new Set([DARK, "dark"]));
    const metas = page.locator("meta[name=theme-color]");
    for (const meta of await metas.all()) await expect(meta).toHaveAttribute("content", "#0c110f");
    await expect(page.locator("meta[name=color-scheme]")).toHaveAttribute("content", "dark");
  });

  test("needs no script, and is never printed", async ({ browser, context, baseURL }) => {
    const { link, token } = await openDesk(context);
    const plain = await browser.newContext({ javaScriptEnabled: false, colorScheme: "light" });
    await plain.addCookies([
      { name: "soko.theme", value: "dark", url: baseURL ?? "" },
      { name: "soko.seller.session", value: token, url: baseURL ?? "" },
    ]);
    const page = await plain.newPage();
    await page.goto(`/dashboard/${link}`);
    const root = page.locator("html");
    await expect(root).toHaveCSS("background-color", DARK);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect(root).toHaveCSS("background-color", LIGHT);
    await expect(root).toHaveCSS("color-scheme", "light");
    await plain.close();
  });

  test("is chosen in one tab and shown in all", async ({ page, context }) => {
    const desk = await openShop(context, page);
    await page.emulateMedia({ colorScheme: "light" });
    const other = await context.newPage();
    await other.emulateMedia({ colorScheme: "light" });
    await visit(other, desk, "/settings");
    await expect(other.locator("html")).toHaveCSS("background-color", LIGHT);
    await page.bringToFront();
    await openMenu(page);
    await page.keyboard.type("dark");
    await page.keyboard.press("Enter");
    for (const tab of [page, other]) {
      await expect(tab.locator("html")).toHaveCSS("background-color", DARK);
      await expect(tab.locator("meta[name=color-scheme]")).toHaveAttribute("content", "dark");
    }
    await other.reload();
    await expect(other.locator("html")).toHaveCSS("background-color", DARK);
    await expect(other.getByRole("radio", { name: "Dark" })).toBeChecked();
  });
});

test("the dashboard can be installed", async ({ page, context, request }) => {
  const desk = await openShop(context, page);
  const cdp = await context.newCDPSession(page);
  const { errors, url } = await cdp.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(new URL(url).pathname).toBe("/manifest.webmanifest");
  const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  const manifest = await (await request.get(url)).json();
  expect(manifest).toMatchObject({ start_url: "/dashboard", display: "standalone" });
  for (const { src, sizes } of manifest.icons) {
    const { width, height } = await sharp(await (await request.get(src)).body()).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
  const leadsTo = { Orders: "/orders", "Add a product": "/products/new" };
  expect(manifest.shortcuts.map(({ name }: { name: string }) => name)).toEqual(
    Object.keys(leadsTo),
  );
  for (const shortcut of manifest.shortcuts as { name: keyof typeof leadsTo; url: string }[]) {
    await page.goto(shortcut.url);
    await expect(page).toHaveURL(new RegExp(`/dashboard/${desk.link}${leadsTo[shortcut.name]}$`));
  }
  await expect(page.locator("link[rel=apple-touch-icon]")).toHaveAttribute("href", /soko-192/);
  await expect(page.locator("meta[name=mobile-web-app-capable]")).toHaveAttribute("content", "yes");
});

test("nothing on any page is wrong for those who do not see it, in either theme", async ({
  page,
  context,
}) => {
  test.setTimeout(420_000);
  const desk = await openShop(context, page);
  for (const path of pagesOf(desk)) {
    await page.goto(path);
    await expectSound(page, path);
  }
  await visit(page, desk);
  await openMenu(page);
  await page.keyboard.type("s");
  await expect(options(page).last()).toBeVisible();
  await expectSound(page, "the command menu");
});

test("every page is walked through by Tab: the focus is seen, goes on, and comes out", async ({
  page,
  context,
}) => {
  test.setTimeout(420_000);
  const desk = await openShop(context, page);
  for (const path of pagesOf(desk)) {
    await page.goto(path);
    await expectAlive(page);
    const stops = await walkByTab(page, path);
    expect(stops, path).toBeGreaterThan(0);
  }
});
