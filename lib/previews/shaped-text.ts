import "server-only";
import { join } from "node:path";
import sharp from "sharp";
import { fitted, plainMarkup } from "./markup";

// Read once, when the first text is set: only the fonts that are shipped, on every machine.
const FONTS = "lib/previews/fonts/fonts.conf";
process.env.FONTCONFIG_FILE = join(/* turbopackIgnore: true */ process.cwd(), FONTS);

const FONT = "Noto Sans SemiBold";

export type Box = { width: number; height: number };

/** A text as a picture of its ink alone, with its size in pixels. */
export type Ink = { input: Buffer; width: number; height: number };

/**
 * Marked-up text, shaped by Pango: conjuncts, joined letters, right to left, and another font for
 * each script. `size` is in pixels. Wraps at `width`.
 */
export async function setMarkup(markup: string, size: number, width: number): Promise<Ink> {
  const { data, info } = await sharp({
    text: { text: markup, font: `${FONT} ${size}`, width, rgba: true, dpi: 72, wrap: "word-char" },
  })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}

/**
 * A name in a box: in the first of the sizes that fits, else in the last one with an ellipsis where
 * the box is full.
 */
export async function setText(
  text: string,
  colour: string,
  box: Box,
  sizes: readonly [number, ...number[]],
): Promise<Ink> {
  const set = (part: string, size: number) => setMarkup(plainMarkup(part, colour), size, box.width);
  const fits = ({ width, height }: Ink) => width <= box.width && height <= box.height;
  for (const size of sizes) {
    const ink = await set(text, size);
    if (fits(ink)) return ink;
  }
  const last = sizes[sizes.length - 1] ?? sizes[0];
  return fitted(text, (part) => set(part, last), fits);
}
