import "server-only";
import sharp, { type OverlayOptions } from "sharp";
import { accentVariables } from "@/lib/stores/accent";
import type { Card, ProductCard, ShopCard } from "./card";
import { isRightToLeft, plainMarkup } from "./markup";
import { type Ink, setMarkup, setText } from "./shaped-text";

export const CARD = { width: 1200, height: 630 } as const;

/** WhatsApp shows no preview that is larger. */
export const MAX_BYTES = 250_000;

const WHITE = "#ffffff";
const INK = "#131d1b";
const GREY = "#636f6c";
const SUNKEN = "#edf1f0";
const HIGHLIGHT = "#fbb636";
const ON_HIGHLIGHT = "#2d1f0a";

/** The JPEG of a picture by its address, or null when its file is gone. */
export type FindPicture = (url: string) => Promise<Buffer | null>;

type Rect = { x: number; y: number; width: number; height: number; fill: string; round?: number };

/** A link preview as a JPEG of at most 250 kB. Right to left, it is its own mirror image. */
export async function drawCard(card: Card, find: FindPicture): Promise<Buffer> {
  const sheet = new Sheet(isRightToLeft(card.name));
  if (card.kind === "shop") await drawShop(sheet, card, find);
  else await drawProduct(sheet, card, find);
  return sheet.toJpeg();
}

/** Rectangles first, then pictures and text on them; places are counted from where reading starts. */
class Sheet {
  readonly #rects: Rect[] = [];
  readonly #layers: OverlayOptions[] = [];

  constructor(readonly mirrored: boolean) {}

  rect(rect: Rect): void {
    this.#rects.push({ ...rect, x: this.#left(rect.x, rect.width) });
  }

  put({ input, width }: Ink, x: number, y: number): void {
    this.#layers.push({ input, left: this.#left(x, width), top: Math.round(y) });
  }

  #left(x: number, width: number): number {
    return Math.round(this.mirrored ? CARD.width - x - width : x);
  }

  async toJpeg(): Promise<Buffer> {
    const rects = this.#rects.map(
      ({ x, y, width, height, fill, round = 0 }) =>
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`,
    );
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">${rects.join("")}</svg>`;
    const drawn = await sharp(Buffer.from(svg))
      .composite(this.#layers)
      .flatten({ background: WHITE })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { width: CARD.width, height: CARD.height, channels: drawn.info.channels };
    for (const quality of [84, 72, 60, 45]) {
      const jpeg = await sharp(drawn.data, { raw }).jpeg({ quality, progressive: true }).toBuffer();
      if (jpeg.length <= MAX_BYTES || quality === 45) return jpeg;
    }
    throw new Error("A preview has a lowest quality.");
  }
}

const MARGIN = 56;

async function drawShop(sheet: Sheet, card: ShopCard, find: FindPicture): Promise<void> {
  const colours = accentVariables(card.accent);
  const ink = colours["--on-accent"];
  sheet.rect({ x: 0, y: 0, ...CARD, fill: colours["--accent"] });

  const pictures = await findAll(card.pictures, find);
  const places = tiles(pictures.length);
  const start = places[0]?.x ?? CARD.width;
  for (const [n, place] of places.entries()) {
    const picture = pictures[n];
    if (picture) sheet.put(await framed(picture, place), place.x, place.y);
  }

  const width = start - 2 * MARGIN;
  const name = await setText(card.name, ink, { width, height: 310 }, [76, 66, 56, 48]);
  const lines = await Promise.all(
    card.lines.map((line) => setText(line, ink, { width, height: 96 }, [32, 28])),
  );
  const gap = 40;
  const below = lines.reduce((sum, line) => sum + line.height + 22, 0);
  let y = (CARD.height - name.height - gap * 2 - 8 - below) / 2;
  sheet.put(name, MARGIN, y);
  y += name.height + gap;
  doubleRule(sheet, MARGIN, y, width, ink);
  y += 8 + gap;
  for (const line of lines) {
    sheet.put(line, MARGIN, y);
    y += line.height + 22;
  }
}

/** The ledger's rule under a heading. */
function doubleRule(sheet: Sheet, x: number, y: number, width: number, fill: string): void {
  sheet.rect({ x, y: Math.round(y), width, height: 2, fill });
  sheet.rect({ x, y: Math.round(y) + 6, width, height: 2, fill });
}

type Place = { x: number; y: number; width: number; height: number };

/** Where pictures of goods stand beside a shop's name: four or one fill the same square. */
function tiles(count: number): Place[] {
  const side = CARD.height;
  const x = CARD.width - side;
  const gap = 6;
  const half = (side - gap) / 2;
  const at = (column: number, row: number, width: number, height: number): Place => ({
    x: x + column * (half + gap),
    y: row * (half + gap),
    width,
    height,
  });
  if (count === 0) return [];
  if (count < 4) return [at(0, 0, side, side)];
  return [at(0, 0, half, half), at(1, 0, half, half), at(0, 1, half, half), at(1, 1, half, half)];
}

async function drawProduct(sheet: Sheet, card: ProductCard, find: FindPicture): Promise<void> {
  const colours = accentVariables(card.accent);
  const side = CARD.height;
  const picture = card.picture && (await find(card.picture));
  const band = 112;
  sheet.rect({ x: 0, y: 0, ...CARD, fill: WHITE });
  sheet.rect({ x: side, y: 0, width: CARD.width - side, height: band, fill: colours["--accent"] });
  if (picture) sheet.put(await framed(picture, { width: side, height: side }), 0, 0);
  else await drawParcel(sheet, card.letter, colours);

  const x = side + MARGIN - 8;
  const width = CARD.width - x - MARGIN + 8;
  const onAccent = colours["--on-accent"];
  const shop = await setText(card.shop, onAccent, { width, height: 50 }, [32, 28, 26]);
  sheet.put(shop, x, (band - 16 - shop.height) / 2 + 2);
  doubleRule(sheet, side, band - 14, CARD.width - side, onAccent);

  const said = card.soldOut ?? card.saving;
  const [ground, letters] = card.soldOut ? [SUNKEN, GREY] : [HIGHLIGHT, ON_HIGHLIGHT];
  const tag = said && (await setMarkup(plainMarkup(said, letters), 28, width));
  const price = await setPrice(card, width);
  const foot = 52;
  let y = CARD.height - foot;
  if (tag) {
    y -= tag.height + 24;
    sheet.rect({ x, y, width: tag.width + 32, height: tag.height + 24, fill: ground, round: 6 });
    sheet.put(tag, x + 16, y + 12);
    y -= 26;
  }
  y -= price.height;
  sheet.put(price, x, y);
  const top = band + 44;
  const room = { width, height: y - top - 32 };
  sheet.put(await setText(card.name, INK, room, [60, 52, 46, 40, 36]), x, top);
}

/** A product without a picture: a label with the first letter of its name, as on the pages. */
async function drawParcel(
  sheet: Sheet,
  letter: string,
  colours: ReturnType<typeof accentVariables>,
): Promise<void> {
  const side = CARD.height;
  const label = 330;
  const at = (side - label) / 2;
  sheet.rect({ x: 0, y: 0, width: side, height: side, fill: colours["--accent-subtle"] });
  sheet.rect({ x: at, y: at, width: label, height: label, fill: WHITE, round: 12 });
  const room = { width: label - 90, height: label - 90 };
  const ink = await setText(letter, colours["--accent-text"], room, [220, 170, 130, 90]);
  sheet.put(ink, (side - ink.width) / 2, (side - ink.height) / 2);
}

/** On one line, as large as that can be. */
async function setPrice(card: ProductCard, width: number): Promise<Ink> {
  const markup = priceMarkup(card);
  for (const size of [60, 50, 42, 36]) {
    const ink = await setMarkup(markup, size, width);
    if (ink.height < size * 1.7 && ink.width <= width) return ink;
  }
  return setMarkup(markup, 34, width);
}

function priceMarkup({ price, mrp }: ProductCard): string {
  const paid = plainMarkup(price, INK);
  return mrp
    ? `${paid}<span size="50%">  </span>${plainMarkup(mrp, GREY, ' size="55%" strikethrough="true"')}`
    : paid;
}

/** A picture that fills its place; one of another shape stands whole on the page's paper. */
async function framed(picture: Buffer, { width, height }: Omit<Place, "x" | "y">): Promise<Ink> {
  const { width: w, height: h } = await sharp(picture).metadata();
  const shape = w / h / (width / height);
  const fit = shape > 0.6 && shape < 1.7 ? "cover" : "contain";
  const input = await sharp(picture)
    .resize({ width, height, fit, background: SUNKEN })
    .jpeg({ quality: 92 })
    .toBuffer();
  return { input, width, height };
}

async function findAll(urls: readonly string[], find: FindPicture): Promise<Buffer[]> {
  const found = await Promise.all(urls.map(find));
  return found.filter((picture) => picture !== null);
}
