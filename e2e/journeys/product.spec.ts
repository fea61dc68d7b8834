import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { api } from "./seller-desk";
import { expectAccessible, newMobile } from "./storefront-shop";

const base = process.env.SOKO_BASE_URL ?? "http://localhost:3000";

const SIDE = 1000;

/** A picture like a photograph: light and shade, an object with folds, and a cheap camera's grain. */
function photograph(n: number): Promise<Buffer> {
  const pixels = Buffer.alloc(SIDE * SIDE * 3);
  let seed = n + 1;
  for (let at = 0; at < SIDE * SIDE; at += 1) {
    const [x, y] = [(at % SIDE) / SIDE, Math.floor(at / SIDE) / SIDE];
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    const grain = (seed >> 16) % 9;
    const folds = 30 * Math.sin(x * 40 + 6 * Math.sin(y * 9 + n)) * Math.cos(y * 31 + n);
    const isObject = Math.hypot(x - 0.5, y - 0.55) < 0.3 + n / 60;
    const light = 190 - 90 * x - 40 * y + grain + (isObject ? folds - 40 : folds / 6);
    pixels[at * 3] = light + (isObject ? 45 : 0);
    pixels[at * 3 + 1] = light - (isObject ? 12 * n : 8);
    pixels[at * 3 + 2] = light - 20;
  }
  return sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

async function upload(token: string, storeId: string, n: number): Promise<string> {
  const form = new FormData();
  const bytes = new Uint8Array(await photograph(n));
  form.set("file", new File([bytes], "photo.jpg", { type: "image/jpeg" }));
  const response = await fetch(`${base}/api/v1/stores/${storeId}/media`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: form,
    signal: AbortSignal.timeout(30_000),
  });
  expect(response.status).toBe(201);
  return (await response.json()).id;
}

type Made = { slug: string };

type PictureShop = { path: string; kurta: string; plain: string };
let opened: Promise<PictureShop> | undefined;

/** One for all tests of a worker: they only look and buy. */
function openPictureShop(): Promise<PictureShop> {
  opened ??= makeShop();
  return opened;
}

/** A shop with a kurta in sizes and colours, each colour with its picture, and more of its kind. */
async function makeShop(): Promise<PictureShop> {
  const account = { mobile: newMobile(), otp: "1234" };
  const { token } = await api<{ token: string }>(null, "POST", "/accounts", account);
  const { storeId, link } = await api<{ storeId: string; link: string }>(token, "POST", "/stores", {
    name: "Nilaya Handloom",
    address: { line1: "12 Lake Road", city: "Pune" },
  });
  const images: string[] = [];
  for (let n = 0; n < 5; n += 1) images.push(await upload(token, storeId, n));
  const add = (product: Record<string, unknown>) =>
    api<Made>(token, "POST", `/stores/${storeId}/products`, product);
  const [indigo = "", madder = ""] = images;
  const kurta = await add({
    name: "Dabu kurta",
    category: "Kurtas",
    imageIds: images,
    options: [
      { name: "Size", values: ["S", "M", "L"] },
      { name: "Colour", values: ["Indigo", "Madder"] },
    ],
    variants: [
      { options: { Size: "S", Colour: "Indigo" }, salePrice: 90000, stock: 9, imageId: indigo },
      {
        options: { Size: "M", Colour: "Indigo" },
        salePrice: 95000,
        mrp: 190000,
        stock: 2,
        imageId: indigo,
      },
      { options: { Size: "L", Colour: "Indigo" }, salePrice: 95000, stock: 0, imageId: indigo },
      { options: { Size: "M", Colour: "Madder" }, salePrice: 95000, stock: 9, imageId: madder },
    ],
  });
  for (let n = 0; n < 8; n += 1) {
    await add({
      name: `Kurta number ${n + 1}`,
      category: "Kurtas",
      salePrice: 50000 + n,
      imageIds: images.slice(n % 5, (n % 5) + 1),
      ...(n === 6 && { stock: 0 }),
    });
  }
  const plain = await add({ name: "Unpictured stole", category: "Stoles", salePrice: 700 });
  const path = `/s/${link}`;
  return { path, kurta: `${path}/p/${kurta.slug}`, plain: `${path}/p/${plain.slug}` };
}

const frontPicture = (page: Page) =>
  page.locator(".gallery").evaluate((gallery) => {
    const { left } = gallery.getBoundingClientRect();
    const pictures = [...gallery.children];
    return pictures.findIndex((each) => Math.abs(each.getBoundingClientRect().left - left) < 8) + 1;
  });

test("a choice changes the price, the stock and the picture, and its address opens it again", async ({
  page,
}) => {
  const shop = await openPictureShop();
  await page.goto(shop.kurta);
  const price = page.locator(".buy__price");
  await expect(price).toHaveText("₹900");
  await expect(page.getByRole("radio", { name: /^L\b/ })).toBeDisabled();
  await expect(page.getByText("L", { exact: true })).toHaveCSS(
    "text-decoration-line",
    "line-through",
  );

  await page.getByRole("radio", { name: /^M\b/ }).check();
  await expect(price).toContainText("₹950");
  await expect(price).toContainText("₹1,900");
  await expect(price).toContainText("50% off");
  await expect(price).toContainText("Only 2 left");

  await page.getByRole("radio", { name: "Madder" }).check();
  await expect.poll(() => frontPicture(page)).toBe(2);
  await expect(price).not.toContainText("left");
  expect(page.url()).toContain("?variant=");
  const shared = page.url();

  await page.getByRole("radio", { name: /^S\b/ }).check();
  await expect(page.getByText("It does not come in this combination.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Sold out" })).toBeDisabled();

  await page.goto(shared);
  await expect(page.getByRole("radio", { name: /^M\b/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Madder" })).toBeChecked();
  await expect.poll(() => frontPicture(page)).toBe(2);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await page.getByRole("link", { name: "View cart" }).click();
  await expect(page.getByText("M, Madder, at ₹950")).toBeVisible();
});

test("the pictures are turned over by keyboard, and small ones lead to each on a wide page", async ({
  page,
}, { project }) => {
  const shop = await openPictureShop();
  await page.goto(shop.kurta);
  const gallery = page.getByRole("list", { name: "Pictures" });
  await gallery.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => frontPicture(page)).toBe(2);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => frontPicture(page)).toBe(1);
  await expect(page.getByText("1 / 5")).toBeVisible();
  if (project.name === "phone") return;
  const fifth = page.getByRole("link", { name: "Picture 5 of 5" });
  await fifth.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => frontPicture(page)).toBe(5);
  await expect(fifth).toHaveAttribute("aria-current", "true");
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test("a product is passed on by WhatsApp, by the system's sheet or as a copied link", async ({
  page,
  context,
}) => {
  const shop = await openPictureShop();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    if (!window.location.search.includes("sheet")) return;
    const share = async (data: ShareData) =>
      void document.body.setAttribute("data-shared", data.url ?? "");
    Object.defineProperty(navigator, "share", { value: share });
  });
  await page.goto(shop.kurta);
  const whatsapp = page.getByRole("link", { name: "WhatsApp" });
  const text = new URL((await whatsapp.getAttribute("href")) ?? "").searchParams.get("text");
  expect(text).toMatch(/^Dabu kurta\nhttps?:\/\/.*\/p\/dabu-kurta\?source=whatsapp$/);
  await page.getByRole("button", { name: "Copy the link" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/p\/dabu-kurta$/);

  await page.goto(`${shop.kurta}?sheet=1`);
  await page.getByRole("button", { name: "Another way" }).click();
  await expect(page.locator("body")).toHaveAttribute(
    "data-shared",
    /\/p\/dabu-kurta\?source=share/,
  );
});

test("similar products are others of the category, and a product that is gone says so as a 404", async ({
  page,
}) => {
  const shop = await openPictureShop();
  await page.goto(shop.kurta);
  const similar = page.locator(".similar .item__name");
  await expect(similar).toHaveCount(6);
  await expect(similar.getByText("Dabu kurta")).toHaveCount(0);
  await expect(page.locator(".similar .item--out")).toHaveCount(0);

  const answer = await page.goto(`${shop.path}/p/not-there`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "This item is no longer sold" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Look around the shop" }).click();
  await expect(page).toHaveURL(new RegExp(`${shop.path}$`));
});

test("axe finds nothing on a product with choices, with pictures and without", async ({ page }) => {
  const shop = await openPictureShop();
  for (const path of [shop.kurta, shop.plain]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("each size says its price, and the one chosen goes into the cart", async ({ page }) => {
    const shop = await openPictureShop();
    await page.goto(shop.kurta);
    await expect(page.getByRole("radio", { name: "S ₹900" })).toBeVisible();
    await expect(page.getByRole("radio", { name: "M ₹950" })).toBeVisible();
    await expect(page.getByRole("link", { name: "WhatsApp" })).toBeVisible();
    await page.getByRole("radio", { name: /^M\b/ }).check();
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(page.getByText("M, Indigo, at ₹950")).toBeVisible();

    const answer = await page.goto(`${shop.path}/p/not-there`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "This item is no longer sold" })).toBeVisible();
  });
});

test.describe("the first view on a phone with two device pixels to one", () => {
  test.use({ deviceScaleFactor: 2, viewport: { width: 360, height: 740 }, isMobile: true });

  test("loads at most 150 kB of pictures, none wider than the next width above its place", async ({
    page,
  }) => {
    const shop = await openPictureShop();
    for (const path of [
      shop.path,
      `${shop.path}/c/kurtas`,
      shop.kurta,
      `${shop.path}/search?q=kurta`,
    ]) {
      const sizes: Promise<number>[] = [];
      page.on("response", (response) => {
        if (response.request().resourceType() !== "image") return;
        sizes.push(response.body().then(({ length }) => length));
      });
      await page.goto(path, { waitUntil: "networkidle" });
      const bytes = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
      expect(bytes, path).toBeGreaterThan(5_000);
      expect(bytes, path).toBeLessThanOrEqual(150_000);
      const tooWide = await page.evaluate(() =>
        [...document.images]
          .filter((image) => image.currentSrc.includes("/media/") && image.complete)
          .map((image) => ({
            src: image.currentSrc,
            sized: image.width > 0 && image.height > 0,
            ratio: image.naturalWidth / (image.getBoundingClientRect().width * devicePixelRatio),
          }))
          .filter(
            ({ src, sized, ratio }) =>
              !sized || (ratio > 1.34 && !src.endsWith("/160.avif")) || !src.endsWith(".avif"),
          ),
      );
      expect(
        tooWide.filter(({ ratio }) => Number.isFinite(ratio)),
        path,
      ).toEqual([]);
      const eager = page.locator('img[loading="eager"]');
      await expect(eager, path).toHaveCount(1);
      await expect(eager).toHaveAttribute("fetchpriority", "high");
      page.removeAllListeners("response");
    }
  });
});
