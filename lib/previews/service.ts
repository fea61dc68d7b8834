import "server-only";
import { AppError } from "@/lib/errors";
import { logError } from "@/lib/log";
import { isMediaKey } from "@/lib/media/key";
import { mediaStorage } from "@/lib/media/storage";
import { turnstile } from "@/lib/media/turnstile";
import { imageKey, previewUrl } from "@/lib/media/url";
import { type Card, hashOf } from "./card";
import { drawCard } from "./draw-card";
import { drawIcon } from "./draw-icon";
import { type Icon, type IconFile, iconVersion } from "./icon";
import { readPictures } from "./queries";

const PICTURES = 4;

/** One is drawn at a time, so that the rest of the machine serves pages. */
const oneByOne = turnstile(1, 40);

/** The addresses of the JPEGs of a few of the store's newest goods, for its own preview. */
export async function listShopPictures(storeId: string): Promise<string[]> {
  const hashes = await readPictures(storeId, PICTURES);
  return hashes.map(previewUrl);
}

const underWay = new Map<string, Promise<Buffer>>();

/**
 * A card's JPEG, 1200x630 and at most 250 kB. Drawn once and kept beside the pictures, under a key
 * that is its content's. @throws AppError unavailable when too many are being drawn
 */
export async function getCardPicture(card: Card): Promise<Buffer> {
  const key = imageKey(hashOf(card), "preview.jpg");
  const kept = await readFile(key);
  if (kept) return kept;
  return underWay.get(key) ?? draw(card, key);
}

/** Several who ask for a card meanwhile wait for the one drawing. */
function draw(card: Card, key: string): Promise<Buffer> {
  const drawing = oneByOne(async () => {
    const picture = await drawCard(card, findPicture);
    await keep(key, picture);
    return picture;
  }).finally(() => underWay.delete(key));
  underWay.set(key, drawing);
  return drawing;
}

/** A full disk costs only the next drawing. */
async function keep(key: string, picture: Buffer): Promise<void> {
  try {
    await mediaStorage().put(key, picture);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    logError("a preview was not kept", error);
  }
}

async function findPicture(url: string): Promise<Buffer | null> {
  const key = url.replace(/^\/media\//, "");
  return isMediaKey(key) ? readFile(key) : null;
}

async function readFile(key: string): Promise<Buffer | null> {
  const file = await mediaStorage().open(key);
  return file && Buffer.from(await new Response(file.body).arrayBuffer());
}

/** Some kilobytes each: those of the stores that are asked for, the oldest dropped first. */
const icons = new Map<string, Buffer>();
const MAX_ICONS = 1_000;

/** An icon's PNG. @throws AppError unavailable when too many are being drawn */
export async function getIcon(icon: Icon, file: IconFile): Promise<Buffer> {
  const key = `${iconVersion(icon)} ${file}`;
  const kept = icons.get(key);
  if (kept) return kept;
  const png = await oneByOne(() => drawIcon(icon, file));
  for (const oldest of icons.keys()) {
    if (icons.size < MAX_ICONS) break;
    icons.delete(oldest);
  }
  icons.set(key, png);
  return png;
}
