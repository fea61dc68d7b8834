import "server-only";
import { previewUrl } from "@/lib/media/url";
import { readPictures } from "./queries";

const PICTURES = 4;

/** The addresses of the JPEGs of a few of the store's newest goods, for its own preview. */
export async function listShopPictures(storeId: string): Promise<string[]> {
  const hashes = await readPictures(storeId, PICTURES);
  return hashes.map(previewUrl);
}
