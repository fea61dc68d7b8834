import sharp from "sharp";
import type { DemoProduct } from "@/db/seed/demo-store";
import * as media from "@/lib/media/service";
import type { OwnedStoreId } from "@/lib/stores/access";

/** Pixels. Enough for a phone's full width, and a third of the work of a photograph's 1200. */
const WIDTH = 800;
/** CSS pixels that an SVG of the data is wide, and the dots per inch at which they are one each. */
const DRAWN_WIDTH = 400;
const DRAWN_DPI = 72;
/** One is drawn while another is encoded, and no more are kept waiting. */
const AT_ONCE = 2;

/** Draws the products' pictures and uploads them; gives back each one's image by the product's key. */
export async function drawPictures(
  storeId: OwnedStoreId,
  products: DemoProduct[],
): Promise<Map<string, string>> {
  const images = new Map<string, string>();
  const waiting = products.values();
  const work = async () => {
    for (const { key, picture } of waiting) {
      if (!picture) continue;
      const image = await media.upload(storeId, await rasterise(key, picture.svg()));
      images.set(key, image.id);
    }
  };
  // Each is waited for, also when another failed: none may go on once the transaction is over.
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return images;
}

async function rasterise(name: string, svg: string): Promise<File> {
  const density = (DRAWN_DPI * WIDTH) / DRAWN_WIDTH;
  const png = await sharp(Buffer.from(svg), { density }).resize({ width: WIDTH }).png().toBuffer();
  return new File([new Uint8Array(png)], `${name}.png`, { type: "image/png" });
}
