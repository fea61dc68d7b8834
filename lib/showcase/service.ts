import "server-only";
import { and, count, desc, eq, gte, inArray } from "drizzle-orm";
import { categories, productImages, products } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import { db } from "@/db/transaction";
import type { StorefrontProduct } from "@/lib/catalog/schema";
import { listCatalog } from "@/lib/catalog/service";
import type { Storefront } from "@/lib/stores/schema";
import { findStorefront } from "@/lib/stores/service";

/** Products with a picture that make a store worth showing. */
const GOODS = 4;
/** How far back is looked: the newest stores only. */
const NEWEST = 50;

export type Showcase = { store: Storefront; goods: StorefrontProduct[] };

/** The newest open store that has four pictured products on sale, for the home page; or null. */
export async function findShowcase(): Promise<Showcase | null> {
  const newest = db()
    .select({ id: stores.id })
    .from(stores)
    .where(eq(stores.isOpen, true))
    .orderBy(desc(stores.id))
    .limit(NEWEST)
    .as("newest");
  const [found] = await db()
    .select({ link: stores.link })
    .from(stores)
    .innerJoin(newest, eq(newest.id, stores.id))
    .where(
      inArray(
        stores.id,
        db()
          .select({ id: products.storeId })
          .from(products)
          .innerJoin(
            productImages,
            and(
              eq(productImages.storeId, products.storeId),
              eq(productImages.productId, products.id),
              eq(productImages.position, 0),
            ),
          )
          .innerJoin(
            categories,
            and(eq(categories.storeId, products.storeId), eq(categories.id, products.categoryId)),
          )
          .where(
            and(
              eq(products.storeId, stores.id),
              eq(products.status, "active"),
              eq(categories.isHidden, false),
            ),
          )
          .groupBy(products.storeId)
          .having(gte(count(), GOODS)),
      ),
    )
    .orderBy(desc(stores.id))
    .limit(1);
  if (!found) return null;
  const store = await findStorefront(found.link);
  if (!store) return null;
  const { data } = await listCatalog(store.storeId, { limit: 40, sort: "newest" });
  const pictured = data.filter(({ image, soldOut }) => image && !soldOut);
  return pictured.length >= GOODS ? { store, goods: pictured.slice(0, GOODS) } : null;
}
