import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { categories, productImages, products } from "@/db/schema/catalog";
import { media } from "@/db/schema/media";
import { db } from "@/db/transaction";

/** The hashes of the first pictures of the newest active products that have one. */
export async function readPictures(storeId: string, limit: number): Promise<string[]> {
  const first = and(
    eq(productImages.storeId, products.storeId),
    eq(productImages.productId, products.id),
    eq(productImages.position, 0),
  );
  const rows = await db()
    .select({ hash: media.hash })
    .from(products)
    .innerJoin(
      categories,
      and(eq(categories.storeId, products.storeId), eq(categories.id, products.categoryId)),
    )
    .innerJoin(productImages, first)
    .innerJoin(
      media,
      and(eq(media.storeId, productImages.storeId), eq(media.id, productImages.mediaId)),
    )
    .where(
      and(
        eq(products.storeId, storeId),
        eq(products.status, "active"),
        eq(categories.isHidden, false),
      ),
    )
    .orderBy(desc(products.createdAt), desc(products.id))
    .limit(limit);
  return rows.map(({ hash }) => hash);
}
