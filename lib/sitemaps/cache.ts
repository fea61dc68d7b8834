import "server-only";
import { cacheLife } from "next/cache";
import { listLargeStores, listPageStarts } from "./service";

/** `listPageStarts`, which counts all stores; a page fills up meanwhile. */
export async function cachedPageStarts(): Promise<string[]> {
  "use cache";
  cacheLife("hours");
  return listPageStarts();
}

/** `listLargeStores`, which counts all products. */
export async function cachedLargeStores(): Promise<Record<string, number>> {
  "use cache";
  cacheLife("hours");
  return listLargeStores();
}
