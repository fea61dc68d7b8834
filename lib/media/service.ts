import "server-only";
import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { and, eq, inArray } from "drizzle-orm";
import { media } from "@/db/schema/media";
import { db } from "@/db/transaction";
import { AppError, notFound } from "@/lib/errors";
import { isId } from "@/lib/id-schema";
import type { OwnedStoreId } from "@/lib/stores/access";
import { throttle } from "@/lib/throttle";
import { isMediaKey, typeOf } from "./key";
import { assertPicture, makePicture, type Picture } from "./picture";
import { type Image, MAX_IMAGE_BYTES } from "./schema";
import { mediaStorage } from "./storage";
import { turnstile } from "./turnstile";
import { imageKey, presentImage } from "./url";

export { presentImage as present };

const MAX_WAITING = 40;
const oneByOne = turnstile(Math.max(1, availableParallelism() - 1), MAX_WAITING);

/**
 * Keeps a picture in a few widths. The same file sent again is the same image.
 * @throws AppError payload_too_large above 10 MB; unsupported_media_type; unprocessable
 * `unreadable_image`; unavailable when too many are being made; rate_limited
 */
export async function upload(storeId: OwnedStoreId, file: File): Promise<Image> {
  if (file.size > MAX_IMAGE_BYTES) {
    throw new AppError("payload_too_large", `A picture may have ${MAX_IMAGE_BYTES} bytes.`);
  }
  throttle("uploads", storeId);
  const bytes = Buffer.from(await file.arrayBuffer());
  const hash = createHash("sha256").update(bytes).digest("hex");
  const known = await findByHash(storeId, hash);
  if (known && (await isWhole(known))) return presentImage(known);
  const picture = await makeOnce(hash, bytes);
  if (known) return presentImage(await renew(known, picture));
  await db()
    .insert(media)
    .values({ storeId, hash, ...factsOf(picture) })
    .onConflictDoNothing();
  const kept = await findByHash(storeId, hash);
  if (!kept) throw new Error(`Picture ${hash} vanished while it was being kept.`);
  return presentImage(kept);
}

/** The same file may come ten times at once, from a form that was sent again: it is made once. */
const underWay = new Map<string, Promise<Picture>>();

function makeOnce(hash: string, bytes: Buffer): Promise<Picture> {
  const making = underWay.get(hash) ?? make(hash, bytes).finally(() => void underWay.delete(hash));
  underWay.set(hash, making);
  return making;
}

async function make(hash: string, bytes: Buffer): Promise<Picture> {
  // Before the queue: what is no picture is refused at once, however many are being made.
  await assertPicture(bytes);
  const picture = await oneByOne(() => makePicture(bytes));
  await keepFiles(hash, picture);
  return picture;
}

async function findByHash(storeId: OwnedStoreId, hash: string) {
  const [row] = await db()
    .select()
    .from(media)
    .where(and(eq(media.storeId, storeId), eq(media.hash, hash)));
  return row;
}

type Row = typeof media.$inferSelect;

function factsOf({ width, height, placeholder, webp, avif }: Picture) {
  const widths = webp.map((each) => each.width);
  const avifWidths = avif.map((each) => each.width);
  return { width, height, placeholder, widths, avifWidths };
}

/** For a picture that was kept in other widths or formats once. */
async function renew({ storeId, id }: Row, picture: Picture): Promise<Row> {
  const [row] = await db()
    .update(media)
    .set(factsOf(picture))
    .where(and(eq(media.storeId, storeId), eq(media.id, id)))
    .returning();
  if (!row) throw new Error(`Picture ${id} vanished while it was being kept.`);
  return row;
}

/** Files come before the row; this is false for a data folder that lost some, and without AVIF. */
async function isWhole({ hash, widths, avifWidths }: Row): Promise<boolean> {
  if (avifWidths.length === 0) return false;
  const sized = [
    ...widths.map((each) => `${each}.webp`),
    ...avifWidths.map((each) => `${each}.avif`),
  ];
  const names = ["preview.jpg", ...sized];
  const there = names.map((name) => mediaStorage().exists(imageKey(hash, name)));
  return (await Promise.all(there)).every(Boolean);
}

async function keepFiles(hash: string, { webp, avif, preview }: Picture): Promise<void> {
  const keep = (name: string, bytes: Buffer) => mediaStorage().put(imageKey(hash, name), bytes);
  await keep("preview.jpg", preview);
  for (const { width, bytes } of webp) await keep(`${width}.webp`, bytes);
  for (const { width, bytes } of avif) await keep(`${width}.avif`, bytes);
}

/** The store's pictures of these ids, in their order. @throws AppError not_found if one is not theirs */
export async function listImages(storeId: OwnedStoreId, ids: string[]): Promise<Image[]> {
  if (ids.length === 0) return [];
  const rows = await db()
    .select()
    .from(media)
    .where(and(eq(media.storeId, storeId), inArray(media.id, ids.filter(isId))));
  const known = new Map(rows.map((row) => [row.id, presentImage(row)]));
  return ids.map((id) => {
    const image = known.get(id);
    if (!image) throw notFound("image");
    return image;
  });
}

/** A picture's file by its key, or null for what is not one. */
export async function findFile(key: string) {
  if (!isMediaKey(key)) return null;
  const file = await mediaStorage().open(key);
  return file && { ...file, type: typeOf(key) };
}
