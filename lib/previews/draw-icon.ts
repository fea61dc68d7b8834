import "server-only";
import sharp from "sharp";
import { type Icon, type IconFile, iconFiles } from "./icon";
import { setText } from "./shaped-text";

const CORNER = 0.22;
/** How much of the side the letter takes; what the system cuts off may take a fifth on each side. */
const LETTER = { framed: 0.58, bleeding: 0.46 };

/** Of the letter, to be tried in turn: capitals are lower than a line, conjuncts are higher. */
const SIZES = [1.35, 1.2, 1.05, 0.9, 0.75, 0.6, 0.45];

/** An icon as a PNG. */
export async function drawIcon({ letter, ground, ink }: Icon, file: IconFile): Promise<Buffer> {
  const { size, isBleeding } = iconFiles[file];
  const room = Math.round(size * (isBleeding ? LETTER.bleeding : LETTER.framed));
  const corner = isBleeding ? 0 : size * CORNER;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" rx="${corner}" fill="${ground}"/></svg>`;
  const [largest, ...smaller] = SIZES.map((part) => Math.round(room * part));
  const box = { width: room, height: room };
  const text = await setText(letter, ink, box, [largest ?? room, ...smaller]);
  const left = Math.round((size - text.width) / 2);
  const top = Math.round((size - text.height) / 2);
  return sharp(Buffer.from(svg))
    .composite([{ input: text.input, left, top }])
    .png({ palette: true })
    .toBuffer();
}
