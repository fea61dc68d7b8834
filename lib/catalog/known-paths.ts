import "server-only";
import { sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { categories, products } from "@/db/schema/catalog";
import { storeLinks } from "@/db/schema/stores";
import { db } from "@/db/transaction";
import { isSlug } from "@/lib/slug";
import { linkSchema } from "@/lib/stores/schema";

/** No link and no slug looks like it: what stands for all that do not exist. */
const NOTHING = "-";

/** Links that lead somewhere do so for good: a former one redirects. So they need no forgetting. */
const known = new LRUCache<string, true>({ max: 20_000 });

/**
 * Which page to answer for a storefront's path that leads to no store, category or product, so that
 * all of them, of which there is no end, are one; null for a path that leads somewhere.
 */
export async function findStandIn(path: string): Promise<string | null> {
  const [, , link = "", kind = "", slug = ""] = path.split("/");
  if (!(await isKnownLink(link))) return `/s/${NOTHING}`;
  if (kind !== "c" && kind !== "p") return null;
  return (await isKnownSlug(link, kind, slug)) ? null : `/s/${link}/${kind}/${NOTHING}`;
}

async function isKnownLink(link: string): Promise<boolean> {
  if (!linkSchema.safeParse(link).success) return false;
  if (known.has(link)) return true;
  const rows = await db().execute(
    sql`select 1 from ${storeLinks} where ${storeLinks.link} = ${link}`,
  );
  if (rows.length === 0) return false;
  known.set(link, true);
  return true;
}

async function isKnownSlug(link: string, kind: "c" | "p", slug: string): Promise<boolean> {
  if (!isSlug(slug)) return false;
  const table = kind === "c" ? categories : products;
  const rows = await db().execute(sql`
    select 1 from ${storeLinks} l join ${table} t on t.store_id = l.store_id
    where l.link = ${link} and t.slug = ${slug}`);
  return rows.length > 0;
}
