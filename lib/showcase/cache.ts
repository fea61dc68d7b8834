import "server-only";
import { cacheLife } from "next/cache";
import { findShowcase, type Showcase } from "./service";

/** `findShowcase` for the home page, which may be some minutes old. */
export async function cachedShowcase(): Promise<Showcase | null> {
  "use cache";
  cacheLife("minutes");
  return findShowcase();
}
