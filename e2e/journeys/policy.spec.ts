import { type BrowserContext, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { addProduct, api, expect, openDesk, placeOrder } from "./seller-desk";
import { fillCheckout, goToCheckout, newMobile, openTestShop } from "./storefront-shop";

/**
 * What the policy stopped on any page of this browser, a page without one included; and what each
 * page's answer allowed, to be read beside it.
 */
async function watchPolicy(context: BrowserContext) {
  const stopped: string[] = [];
  const answers: string[] = [];
  await context.exposeBinding("sokoStopped", (_, what: string) => void stopped.push(what));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      const { sokoStopped } = globalThis as unknown as { sokoStopped(what: string): void };
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      sokoStopped(
        `${location.pathname}: ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`,
      );
    });
  });
  context.on("response", (response) => {
    const { "content-type": type = "", "content-security-policy": policy = "" } =
      response.headers();
    if (!type.startsWith("text/html") || !response.request().isNavigationRequest()) return;
    const [scripts = ""] = /script-src [^;]*/.exec(policy) ?? [];
    answers.push(`${response.url()}: ${response.status()} ${scripts}`);
    if (response.status() !== 304 && !/script-src ('sha256-[^']+' )*'self'/.test(scripts))
      stopped.push(`${response.url()}: no policy`);
  });
  return { stopped, answers };
}

/** Whether the page's own scripts took over. */
const isAlive = (page: Page) =>
  page.evaluate(() =>
    Object.keys(document.querySelector("a, button, form") ?? {}).some((key) =>
      key.startsWith("__react"),
    ),
  );

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect.poll(() => isAlive(page), { message: `${path} is alive` }).toBe(true);
}

const jpeg = () =>
  sharp({ create: { width: 80, height: 60, channels: 3, background: "#c84" } })
    .jpeg()
    .toBuffer();

test("no page of a buyer's asks for more than its policy allows", async ({ page, context }) => {
  test.slow();
  const { stopped, answers } = await watchPolicy(context);
  const shop = await openTestShop();
  await visit(page, `${shop.path}?source=whatsapp`);
  await page.getByRole("button", { name: "Add तूर दाल (अरहर)" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 item" })).toBeVisible();
  for (const path of [
    `/p/${shop.kurta.slug}`,
    `/p/${shop.dal.slug}`,
    "/c/kurtas",
    "/search?q=kurta",
    "/search?q=nothing-like-it",
    "/info",
    "/orders",
    "/p/not-there",
    "/cart",
  ]) {
    await visit(page, `${shop.path}${path}`);
  }
  await page.goto("/s/not-a-shop");
  await page.goto("/nothing-here");
  await page.goto(shop.path);
  await goToCheckout(page);
  await fillCheckout(page, newMobile());
  await page.getByRole("radio", { name: /^UPI/ }).check();
  await page.getByRole("button", { name: /^Place order/ }).click();
  await expect(page.getByRole("link", { name: "Open a UPI app" })).toBeVisible();
  await visit(page, page.url());
  await expect(page.locator("img, svg").first()).toBeVisible();
  await visit(page, `${shop.path}/orders`);

  await page.goto(shop.path);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  await context.setOffline(true);
  await page.goto(`${shop.path}/cart`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are offline");
  const colour = await page
    .locator("main")
    .evaluate((main) => getComputedStyle(main).borderBlockStartStyle);
  expect(colour).toBe("double");
  expect(stopped, answers.join("\n")).toEqual([]);
});

test("no page of a seller's asks for more than its policy allows", async ({ page, context }) => {
  test.slow();
  const { stopped, answers } = await watchPolicy(context);
  for (const path of ["/", "/login"]) await visit(page, path);
  const desk = await openDesk(context);
  await api(desk.token, "PATCH", `/stores/${desk.storeId}`, { upiId: "asha@okbank" });
  const { id } = await addProduct(desk, { name: "Ghee", salePrice: 75000, stock: 5 });
  await placeOrder(desk, [{ productId: id, qty: 2 }], { payment: "upi" });
  await visit(page, "/start");
  for (const path of ["", "/orders", "/orders/1001", "/products", "/customers", "/settings"]) {
    await visit(page, `/dashboard/${desk.link}${path}`);
  }
  await page.goto(`/dashboard/${desk.link}/orders/none`);
  await visit(page, `/dashboard/${desk.link}/share`);
  await page.emulateMedia({ media: "print" });
  await page.emulateMedia({ media: "screen" });

  await visit(page, `/dashboard/${desk.link}/products/new`);
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: "ghee.jpg", mimeType: "image/jpeg", buffer: await jpeg() });
  const picture = page.locator('main img[src^="blob:"], main img[src^="/media/"]').first();
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0);
  await expect(
    page.locator('main img[src^="/media/"], main input[name="imageIds"]').first(),
  ).toBeAttached();
  await visit(page, `/dashboard/${desk.link}/products/${id}`);
  // A form fills a phone: from there the bar at the bottom is gone.
  await visit(page, `/dashboard/${desk.link}/products`);
  await page.getByRole("link", { name: "Orders" }).filter({ visible: true }).first().click();
  await expect(page.getByRole("link", { name: "Order 1001" }).first()).toBeVisible();
  expect(stopped, answers.join("\n")).toEqual([]);
});

const attacks = [
  "<script>sokoRan('tag')</script>",
  "</script><script>sokoRan('break')</script>",
  "<img src=x onerror=sokoRan('image')>",
  "\"><svg onload=sokoRan('svg')>",
  "javascript:sokoRan('link')",
  "<!--<script>sokoRan('comment')",
];

test("markup in what people write never runs", async ({ page, context }) => {
  test.slow();
  const ran: string[] = [];
  await context.exposeBinding("sokoRan", (_, what: string) => void ran.push(what));
  const { stopped, answers } = await watchPolicy(context);
  page.on("dialog", (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  const all = attacks.join(" ");
  const desk = await openDesk(context, `Shop ${attacks[1]}`);
  await api(desk.token, "PATCH", `/stores/${desk.storeId}`, {
    description: all,
    address: { line1: attacks[0], city: attacks[2] },
  });
  const { id } = await addProduct(desk, {
    name: attacks[1],
    description: all,
    category: attacks[3],
    salePrice: 100,
    sku: "<b>",
  });
  const options = [{ name: attacks[2], values: [attacks[0]] }];
  const variants = [{ options: { [attacks[2] ?? ""]: attacks[0] }, salePrice: 100 }];
  await addProduct(desk, { name: attacks[0], options, variants });
  const { trackingUrl } = await placeOrder(desk, [{ productId: id, qty: 1 }], {
    name: attacks[1],
    note: all.slice(0, 500),
    address: { line1: attacks[1], city: attacks[2], landmark: attacks[3] },
  });
  const shop = `/s/${desk.link}`;
  const { slug } = await api<{ slug: string }>(
    null,
    "GET",
    `/storefronts/${desk.link}/products/${id}`,
  );
  const paths = [
    shop,
    `${shop}/info`,
    `${shop}/p/${slug}`,
    `${shop}/search?q=${encodeURIComponent(attacks[1] ?? "")}`,
    new URL(trackingUrl).pathname,
    `${shop}/cart?problem=${encodeURIComponent(attacks[1] ?? "")}`,
    `/login?next=${encodeURIComponent("javascript:sokoRan('next')")}`,
    `/dashboard/${desk.link}`,
    `/dashboard/${desk.link}/products`,
    `/dashboard/${desk.link}/products/${id}`,
    `/dashboard/${desk.link}/orders`,
    `/dashboard/${desk.link}/orders/1001`,
    `/dashboard/${desk.link}/customers`,
    `/dashboard/${desk.link}/settings`,
    `/dashboard/${desk.link}/share`,
  ];
  for (const path of paths) {
    await page.goto(path);
    await expect(page.locator("body")).toBeVisible();
    const links = await page
      .locator("a[href], form[action]")
      .evaluateAll((all) =>
        all.map((each) => each.getAttribute("href") ?? each.getAttribute("action") ?? ""),
      );
    expect(
      links.filter((link) => /^\s*javascript:/i.test(link)),
      path,
    ).toEqual([]);
    for (const thing of await page
      .locator('script[type="application/ld+json"]')
      .allTextContents()) {
      JSON.parse(thing);
    }
  }
  expect(ran).toEqual([]);
  // Nothing even tried: what is stopped by the policy alone was let through by the page.
  expect(stopped, answers.join("\n")).toEqual([]);
});

test("a script that gets into a page all the same does not run", async ({ page, context }) => {
  const ran: string[] = [];
  await context.exposeBinding("sokoRan", (_, what: string) => void ran.push(what));
  const { stopped } = await watchPolicy(context);
  const shop = await openTestShop();
  for (const path of [shop.path, `${shop.path}/cart`, "/login", "/nothing-here"]) {
    await context.unrouteAll();
    await context.route("**/*", async (route) => {
      if (!route.request().isNavigationRequest()) return route.continue();
      const response = await route.fetch();
      const injected = "<body><script>sokoRan('injected')</script><img src=x onerror=sokoRan('x')>";
      const body = (await response.text())
        .replace("<body>", injected)
        .replace(/<body [^>]*>/, (tag) => `${tag}${injected.slice(6)}`);
      return route.fulfill({ response, body });
    });
    const before = stopped.length;
    await page.goto(path);
    await expect.poll(() => stopped.length, { message: path }).toBeGreaterThan(before);
  }
  expect(ran).toEqual([]);
});
