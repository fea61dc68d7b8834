import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { categories, products } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import { addProduct, openShop } from "@/e2e/fixtures/shop";
import { newId } from "@/lib/ids";
import { findSiteSitemap, findStoreSitemap, listLargeStores, listPageStarts } from "./service";

const origin = "https://soko.example";

async function sitemapOf(shop: { storeId: string; link: string }, part: number | null = null) {
  const url = `${origin}/s/${shop.link}`;
  const found = await findStoreSitemap({ storeId: shop.storeId, url }, part);
  if (found === null || typeof found === "string") return found;
  let whole = "";
  for await (const lines of found) whole += lines;
  return whole;
}

const pathsIn = (xml: string | null, link: string) =>
  [...(xml ?? "").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) =>
    url.replace(`${origin}/s/${link}`, ""),
  );

describe("a store's sitemap", () => {
  it("has its home, its categories and its active products, and no other's", async () => {
    const shop = await openShop();
    const other = await openShop();
    const shown = await addProduct(shop);
    await addProduct(shop, { status: "draft" });
    await addProduct(shop, { status: "archived" });
    await addProduct(other);
    expect(pathsIn(await sitemapOf(shop), shop.link)).toEqual([
      "",
      "/info",
      "/c/spices",
      `/p/${shown.productId}`,
    ]);
  });

  it("leaves out a hidden category with its products", async () => {
    const shop = await openShop();
    await addProduct(shop);
    await db()
      .update(categories)
      .set({ isHidden: true })
      .where(eq(categories.storeId, shop.storeId));
    expect(pathsIn(await sitemapOf(shop), shop.link)).toEqual(["", "/info"]);
  });

  it("of a store without products has no category", async () => {
    const shop = await openShop();
    await addProduct(shop, { status: "draft" });
    expect(pathsIn(await sitemapOf(shop), shop.link)).toEqual(["", "/info"]);
    expect(await sitemapOf(shop, 2)).toBeNull();
  });

  it("comes in parts when it is too large for one, which hold each product once", async () => {
    const shop = await openShop();
    const many = 45_001;
    for (let made = 0; made < many; made += 5_000) {
      const rows = Array.from({ length: Math.min(5_000, many - made) }, () => newId()).map(
        (id) => ({
          storeId: shop.storeId,
          id,
          categoryId: shop.categoryId,
          name: "Turmeric",
          slug: id,
        }),
      );
      await db().insert(products).values(rows);
    }
    const list = await sitemapOf(shop);
    expect(pathsIn(list, shop.link)).toEqual(["/sitemap.xml?part=1", "/sitemap.xml?part=2"]);
    const parts = [await sitemapOf(shop, 1), await sitemapOf(shop, 2)];
    const found = parts.flatMap((part) => pathsIn(part, shop.link));
    expect(found).toHaveLength(many + 3);
    expect(new Set(found).size).toBe(many + 3);
    for (const part of parts) expect(pathsIn(part, shop.link).length).toBeLessThanOrEqual(50_000);
    expect(await sitemapOf(shop, 3)).toBeNull();

    const large = await listLargeStores();
    expect(large).toEqual({ [shop.storeId]: 2 });
    const site = await findSiteSitemap(origin, null, large);
    expect(pathsIn(site, shop.link)).toEqual(["/sitemap.xml?part=1", "/sitemap.xml?part=2"]);
  }, 60_000);
});

describe("the site's list", () => {
  it("names every store's sitemap, from a store on", async () => {
    const first = await openShop();
    const second = await openShop();
    const url = ({ link }: { link: string }) => `${origin}/s/${link}/sitemap.xml`;
    expect(pathsIn(await findSiteSitemap(origin, null, {}), "-")).toEqual([
      url(first),
      url(second),
    ]);
    const later = await findSiteSitemap(origin, second.storeId, {});
    expect(pathsIn(later, "-")).toEqual([url(second)]);
    expect(await listPageStarts()).toEqual([]);
  });

  it("has no page for what is no store's id", async () => {
    expect(await findSiteSitemap(origin, "1' or true", {})).toBeNull();
  });
});
