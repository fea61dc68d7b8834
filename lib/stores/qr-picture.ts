import "server-only";
import QRCode from "qrcode";
import sharp from "sharp";

const WIDTH = 1024;
/** The quiet zone that readers need, in modules. */
const MARGIN = 4;

/** A QR code of `text` as a PNG of about 1024 px, drawn beside the thread that answers everybody. */
export async function drawQr(text: string): Promise<Buffer> {
  const { modules } = QRCode.create(text);
  const side = modules.size + 2 * MARGIN;
  const pixels = Buffer.alloc(side * side, 255);
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (modules.get(y, x)) pixels[(y + MARGIN) * side + x + MARGIN] = 0;
    }
  }
  const width = side * Math.floor(WIDTH / side);
  return sharp(pixels, { raw: { width: side, height: side, channels: 1 } })
    .resize(width, width, { kernel: "nearest" })
    .png({ palette: true, colours: 2, effort: 1 })
    .toBuffer();
}
