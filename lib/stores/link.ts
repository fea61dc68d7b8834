import { firstFree, slugify } from "@/lib/slug";

export const MAX_LINK = 60;

/** Words that stand for parts of the site, now or one day, or that would pass for its owners. */
const reserved = new Set(
  `about account accounts admin administrator api app assets auth billing blog browse cart carts
  checkout current customers dashboard dev docs download explore favicon feed files health help
  home images img info internal invite legal live login logout mail manage media new news next null
  official openapi order orders pay payment payments press pricing privacy products public robots
  root s search security sell seller settings shop signin signout signup sitemap soko start static
  status stores storefront storefronts support system terms test track tracking undefined
  upload uploads user users v1 webhook webhooks www`.split(/\s+/),
);

export function isReserved(link: string): boolean {
  return reserved.has(link);
}

/** The link that a store of this name would have if none were taken. A name of signs is `store`. */
export function linkFrom(name: string): string {
  return slugify(name, MAX_LINK, "store");
}

/** The first of `link`, `link-2`, `link-3`, ... that is neither taken nor reserved. */
export function freeLink(link: string, taken: Iterable<string>): string {
  return firstFree(link, new Set([...taken, ...reserved]), MAX_LINK);
}
