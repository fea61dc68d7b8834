import QRCode from "qrcode";
import sharp from "sharp";
import { expect, it } from "vitest";
import { drawQr } from "./qr-picture";

const text = "https://soko.example/s/shri-ganesh-kirana?via=qr";

/** Black or white for each pixel, at `width`. */
const pixelsOf = async (png: Buffer, width: number) => {
  const { data } = await sharp(png)
    .resize(width, width, { kernel: "nearest" })
    .flatten()
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data].map((value) => value < 128);
};

it("draws what the library draws, with whole modules", async () => {
  const png = await drawQr(text);
  const { width = 0, height } = await sharp(png).metadata();
  const side = QRCode.create(text).modules.size + 8;
  expect(width).toBe(height);
  expect(width % side).toBe(0);
  expect(width).toBeGreaterThan(900);
  const theirs = await QRCode.toBuffer(text, { scale: 4, margin: 4 });
  expect(await pixelsOf(png, side)).toEqual(await pixelsOf(theirs, side));
});
