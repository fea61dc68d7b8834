import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { createProduct, updateProduct } from "@/lib/catalog/contract";
import { updateStore } from "@/lib/stores/contract";
import { baseUrl, call } from "../fixtures/api-client";
import { addProduct, newMobile, newSeller, openStore } from "../fixtures/people";

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, baseUrl), {
    headers,
    redirect: "manual",
    signal: AbortSignal.timeout(20_000),
  });

const textOf = async (path: string) => (await get(path)).text();

async function openShop(name = "श्री गणेश किराना") {
  const mobile = newMobile();
  const { token } = await newSeller(mobile);
  const { storeId, link } = await openStore(token, name);
  return { token, storeId, link, path: `/s/${link}`, mobile };
}

/** What a page says of itself in its head. */
function headOf(html: string) {
  const meta = (name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? null;
  const link = (rel: string) =>
    new RegExp(`<link rel="${rel}" href="([^"]*)"`).exec(html)?.[1]?.replaceAll("&amp;", "&") ??
    null;
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? null;
  const scripts = html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g);
  const things = [...scripts].map(([, json = ""]) => JSON.parse(json));
  return { meta, link, title, things };
}

const previewIn = (html: string) => {
  const url = headOf(html).meta("og:image")?.replaceAll("&amp;", "&") ?? "";
  return new URL(url).pathname + new URL(url).search;
};

describe("a shop's pages", () => {
  it("say what they are to search engines and to apps", async () => {
    const shop = await openShop();
    const product = await addProduct(shop.token, shop.storeId, { name: "तूर दाल", sku: "TD-1" });
    const home = headOf(await textOf(shop.path));
    expect(home.title).toBe("श्री गणेश किराना");
    expect(home.meta("description")).toContain("श्री गणेश किराना");
    expect(home.link("canonical")).toBe(`${baseUrl}${shop.path}`);
    expect(home.meta("theme-color")).toBe("#015a4d");
    expect(home.meta("twitter:card")).toBe("summary_large_image");
    expect(home.meta("robots")).toBeNull();
    expect(home.things).toMatchObject([{ "@type": "Store", url: `${baseUrl}${shop.path}` }]);

    const page = headOf(await textOf(`${shop.path}/p/${product.slug}`));
    expect(page.title).toContain("तूर दाल");
    expect(page.link("canonical")).toBe(`${baseUrl}${shop.path}/p/${product.slug}`);
    expect(page.things).toMatchObject([
      { "@type": "Product", sku: "TD-1", offers: { price: "169.00", priceCurrency: "INR" } },
      { "@type": "BreadcrumbList", itemListElement: [{}, { name: "Pulses" }, { name: "तूर दाल" }] },
    ]);
    const category = headOf(await textOf(`${shop.path}/c/pulses`));
    expect(category.link("canonical")).toBe(`${baseUrl}${shop.path}/c/pulses`);
    expect(category.things).toMatchObject([{ "@type": "BreadcrumbList" }]);
  });

  it("that are a buyer's own are not to be listed", async () => {
    const { path } = await openShop("Asha");
    for (const page of ["/cart", "/orders", "/search", "/search?q=dal"]) {
      expect(headOf(await textOf(`${path}${page}`)).meta("robots"), page).toMatch(/noindex/);
    }
  });

  it("run no text of the seller's, and name no number that was not filled in", async () => {
    const evil = `</script><script>alert(1)</script>"><img src=x onerror=alert(2)>`;
    const shop = await openShop(`Asha ${evil}`);
    const product = await addProduct(shop.token, shop.storeId, { name: evil, description: evil });
    for (const path of [shop.path, `${shop.path}/info`, `${shop.path}/p/${product.slug}`]) {
      const html = await textOf(path);
      expect(html).not.toMatch(/<script>alert|<img src=x/);
      expect(html).not.toContain(shop.mobile.slice(-10));
      expect(JSON.stringify(headOf(html).things)).toContain("alert(1)");
    }
    const files = ["/manifest.webmanifest", "/sitemap.xml"];
    for (const file of files) {
      expect(await textOf(`${shop.path}${file}`)).not.toContain(shop.mobile.slice(-10));
    }
    const contactPhone = "+919839012345";
    await call(updateStore, {
      token: shop.token,
      params: { storeId: shop.storeId },
      body: { contactPhone },
    });
    expect(headOf(await textOf(shop.path)).things).toMatchObject([{ telephone: contactPhone }]);
  });
});

describe("sitemaps", () => {
  it("hold what can be bought, as soon as it can, and no draft", async () => {
    const shop = await openShop();
    const draft = await addProduct(shop.token, shop.storeId, { name: "Ghee", status: "draft" });
    const shown = await addProduct(shop.token, shop.storeId, { name: "Toor dal" });
    const answer = await get(`${shop.path}/sitemap.xml`);
    expect(answer.headers.get("content-type")).toContain("application/xml");
    const xml = await answer.text();
    expect(xml).toContain(`<loc>${baseUrl}${shop.path}</loc>`);
    expect(xml).toContain(`<loc>${baseUrl}${shop.path}/c/pulses</loc>`);
    expect(xml).toContain(`<loc>${baseUrl}${shop.path}/p/${shown.slug}</loc>`);
    expect(xml).not.toContain(draft.slug);

    const { etag } = draft;
    const params = { storeId: shop.storeId, productId: draft.id };
    const body = { status: "active" as const };
    await call(updateProduct, { token: shop.token, params, body, headers: { "if-match": etag } });
    expect(await textOf(`${shop.path}/sitemap.xml`)).toContain(`/p/${draft.slug}<`);
    expect(await textOf("/sitemap.xml")).toContain(`<loc>${baseUrl}${shop.path}/sitemap.xml</loc>`);
  });

  it("are named by robots.txt, which keeps crawlers out of carts and the dashboard", async () => {
    const robots = await textOf("/robots.txt");
    expect(robots).toContain(`Sitemap: ${baseUrl}/sitemap.xml`);
    for (const path of ["/dashboard", "/api/", "/s/*/cart", "/s/*/checkout", "/s/*/o/"]) {
      expect(robots).toContain(`Disallow: ${path}`);
    }
  });
});

describe("previews", () => {
  it("are JPEGs of 1200x630 under 250 kB, drawn once and kept", async () => {
    const shop = await openShop();
    const product = await addProduct(shop.token, shop.storeId, { name: "चक्की फ्रेश आटा ".repeat(7) });
    for (const page of ["", `/p/${product.slug}`]) {
      const address = previewIn(await textOf(`${shop.path}${page}`));
      const first = await get(address);
      expect(first.status).toBe(200);
      expect(first.headers.get("content-type")).toBe("image/jpeg");
      expect(first.headers.get("cache-control")).toContain("immutable");
      const bytes = Buffer.from(await first.arrayBuffer());
      expect(bytes.length).toBeLessThanOrEqual(250_000);
      expect(await sharp(bytes).metadata()).toMatchObject({
        format: "jpeg",
        width: 1200,
        height: 630,
      });
      const etag = first.headers.get("etag") ?? "";
      expect((await get(address, { "if-none-match": etag })).status).toBe(304);
      const again = Buffer.from(await (await get(address)).arrayBuffer());
      expect(again.equals(bytes)).toBe(true);
    }
  });

  it("of a product are new at a new address when its price changes, and old addresses show it", async () => {
    const shop = await openShop("Asha");
    const product = await addProduct(shop.token, shop.storeId, {});
    const page = `${shop.path}/p/${product.slug}`;
    const before = previewIn(await textOf(page));
    const picture = await (await get(before)).arrayBuffer();
    const params = { storeId: shop.storeId, productId: product.id };
    await call(updateProduct, {
      token: shop.token,
      params,
      body: { salePrice: 12_300, mrp: 16_900 },
      headers: { "if-match": product.etag },
    });
    const after = previewIn(await textOf(page));
    expect(after).not.toBe(before);
    const fresh = Buffer.from(await (await get(after)).arrayBuffer());
    expect(fresh.equals(Buffer.from(picture))).toBe(false);
    const old = await get(before);
    expect(old.headers.get("cache-control")).not.toContain("immutable");
    expect(Buffer.from(await old.arrayBuffer()).equals(fresh)).toBe(true);
  });

  it("are drawn in the letters of their names", async () => {
    const drawn = async (name: string) => {
      const { path } = await openShop(name);
      return Buffer.from(await (await get(`${path}/og.jpg`)).arrayBuffer());
    };
    const [joined, apart] = await Promise.all([drawn("متجر"), drawn("م‌ت‌ج‌ر")]);
    expect(joined.equals(apart)).toBe(false);
  });
});

describe("a shop on a home screen", () => {
  it("has a manifest whose icons are there", async () => {
    const shop = await openShop("عطر");
    const manifest = await (await get(`${shop.path}/manifest.webmanifest`)).json();
    expect(manifest).toMatchObject({ name: "عطر", scope: shop.path, theme_color: "#015a4d" });
    expect((await get(manifest.start_url)).status).toBe(200);
    for (const { src, sizes } of manifest.icons) {
      const icon = await get(src);
      expect(icon.headers.get("content-type")).toBe("image/png");
      const { width, height } = await sharp(await icon.arrayBuffer()).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
    const { link } = headOf(await textOf(shop.path));
    expect(link("manifest")).toBe(`${shop.path}/manifest.webmanifest`);
    expect((await get(link("apple-touch-icon") ?? "/-")).status).toBe(200);
  });
});

it("has a manifest and an icon of the site's own, for sellers", async () => {
  const { link } = headOf(await textOf("/"));
  const manifest = await (await get(link("manifest") ?? "/-")).json();
  expect(manifest).toMatchObject({ name: "Soko", start_url: "/dashboard" });
  for (const { src, sizes } of manifest.icons) {
    const { width, height } = await sharp(await (await get(src)).arrayBuffer()).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
  expect((await get("/favicon.ico")).status).toBe(200);
});

describe("the files of a shop", () => {
  const files = ["sitemap.xml", "manifest.webmanifest", "og.jpg", "icons/192.png", "p/x/og.jpg"];

  it.each(files)("%s is not found where there is no shop", async (file) => {
    for (const link of ["no-such-shop", "no_shop", "-", "%00", "..%2f", "a".repeat(300)]) {
      expect((await get(`/s/${link}/${file}`)).status, link).toBe(404);
    }
  });

  it("are redirected from another spelling of the link and from a former one", async () => {
    const shop = await openShop("Asha");
    const upper = await get(`/s/${shop.link.toUpperCase()}/og.jpg?v=1`);
    expect([upper.status, upper.headers.get("location")]).toEqual([308, `${shop.path}/og.jpg?v=1`]);
    const link = `${shop.link}-moved`;
    await call(updateStore, {
      token: shop.token,
      params: { storeId: shop.storeId },
      body: { link },
    });
    for (const file of ["sitemap.xml", "manifest.webmanifest", "icons/192.png"]) {
      const answer = await get(`${shop.path}/${file}`);
      expect([answer.status, answer.headers.get("location")]).toEqual([308, `/s/${link}/${file}`]);
    }
  });

  it("show no draft", async () => {
    const shop = await openShop("Asha");
    const { body } = await call(createProduct, {
      token: shop.token,
      params: { storeId: shop.storeId },
      body: { name: "Ghee", salePrice: 100, status: "draft" },
    });
    expect((await get(`${shop.path}/p/${body.slug}/og.jpg`)).status).toBe(404);
    for (const icon of ["9.png", "..%2f192.png", "192.svg"]) {
      expect((await get(`${shop.path}/icons/${icon}`)).status).toBe(404);
    }
  });
});

describe("offline", () => {
  it("has a page without a store, and a worker that is asked for anew each time", async () => {
    const page = await get("/s/offline.html");
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain("Your cart is kept");
    expect(html).not.toMatch(/<script|<link|<img/);
    const worker = await get("/s/sw.js");
    expect(worker.status).toBe(200);
    expect(worker.headers.get("content-type")).toContain("javascript");
    expect(worker.headers.get("cache-control")).toBe("no-cache");
  });
});
