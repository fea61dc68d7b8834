import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { type Shop, shopOf } from "@/components/storefront/shop";
import { cachedStorefront } from "@/lib/stores/cache";
import { linkSchema, type Storefront } from "@/lib/stores/schema";

/**
 * What stands for any store at build time, when there is no database: no link can look like it,
 * so that its page is a 404 before any query.
 */
export const NO_STORE = "-";

/** The store at a link as it stands in an address, or null; a badly formed link asks no database. */
export const findStore = cache(async (storeLink: string): Promise<Storefront | null> => {
  const link = storeLink.toLowerCase();
  return linkSchema.safeParse(link).success ? cachedStorefront(link) : null;
});

/**
 * The shop at a link. Another spelling or a former link is redirected for good to `path` at the
 * store's own link; an unknown one is a 404.
 */
export async function openShop(storeLink: string, path = ""): Promise<Shop> {
  const store = await findStore(storeLink);
  if (!store) notFound();
  if (store.link !== storeLink) permanentRedirect(`/s/${store.link}${path}`);
  return shopOf(store);
}
