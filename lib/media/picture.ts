import "server-only";
import sharp, { type Metadata, type Sharp } from "sharp";
import { AppError } from "@/lib/errors";
import { sniff } from "./sniff";

/** Widths that are made, up to the picture's own. */
const WEBP_WIDTHS = [160, 360, 720, 1280];
/**
 * A browser takes the next width above what it needs: cells of 180 to 200 px on 1, 2 and 3 device
 * pixels each, then a phone's whole width. Above the last, AVIF saves too little for its time.
 */
const AVIF_WIDTHS = [160, 240, 360, 560, 720, 960];
const MAX_WIDTH = 1280;
const MAX_HEIGHT = 4096;

/** What is decoded at all: larger ones would take the server's memory and time. */
const MAX_SIDE = 16_384;
const MAX_PIXELS = 60_000_000;
const MAX_FRAMES = 500;
const MAX_SECONDS = 20;

const WEBP_QUALITY = 72;
/** On photographs 20 to 35 % smaller than that WebP, at three times its time (0.4 s in all widths). */
const AVIF = { quality: 48, effort: 1 };

/** What programs that show link previews load, WhatsApp among them. */
const MAX_PREVIEW_BYTES = 250_000;
const MAX_PREVIEW_HEIGHT = 1280;
const JPEG_QUALITIES = [82, 70, 58, 46, 34];
const WHITE = "#ffffff";

// One thread a picture, and the caller bounds the pictures: the rest of the machine serves pages.
sharp.concurrency(1);
sharp.cache(false);

type SizedFile = { width: number; bytes: Buffer };

export type Picture = {
  width: number;
  height: number;
  /** Mean colour, #rrggbb. */
  placeholder: string;
  webp: SizedFile[];
  avif: SizedFile[];
  /** A JPEG of at most 250 kB. */
  preview: Buffer;
};

/**
 * An upload as the files that are kept: turned upright, without metadata, in sRGB, in a few widths.
 * Only the first frame of an animation stays.
 * @throws AppError unsupported_media_type for what is not a picture that we read; unprocessable
 * `unreadable_image` for a broken or immense one, before it is decoded
 */
export async function makePicture(upload: Buffer): Promise<Picture> {
  await assertPicture(upload);
  try {
    const { data, info } = await decode(upload);
    const { width, height, channels } = info;
    const raw = { raw: { width, height, channels } };
    const scaled = (to: number) => sharp(data, raw).resize({ width: to });
    const webp = await inWidths(upTo(width, WEBP_WIDTHS), (each) =>
      scaled(each).webp({ quality: WEBP_QUALITY }),
    );
    const avif = await inWidths(upTo(width, AVIF_WIDTHS), (each) => scaled(each).avif(AVIF));
    const preview = await makePreview(sharp(data, raw));
    return { width, height, placeholder: await meanColour(preview), webp, avif, preview };
  } catch (cause) {
    throw unreadable("It is broken or cut short.", cause);
  }
}

/** The largest size that is kept, upright and in sRGB with 8 bits, as bare pixels. */
function decode(upload: Buffer) {
  return sharp(upload, { limitInputPixels: MAX_PIXELS, failOn: "error" })
    .autoOrient()
    .resize({ width: MAX_WIDTH, height: MAX_HEIGHT, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .timeout({ seconds: MAX_SECONDS })
    .toBuffer({ resolveWithObject: true });
}

/**
 * Holds that a file is a picture of a size that can be made, judged by its header alone.
 * @throws AppError unsupported_media_type; unprocessable `unreadable_image`
 */
export async function assertPicture(upload: Buffer): Promise<void> {
  if (!sniff(upload)) throw notAPicture();
  let header: Metadata;
  try {
    header = await sharp(upload, { limitInputPixels: false }).metadata();
  } catch (cause) {
    throw unreadable("It is broken or cut short.", cause);
  }
  const { width, height, pages = 1, format, compression } = header;
  if (format === "heif" && compression !== "av1") throw notAPicture();
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    throw unreadable("It has too many pixels.");
  }
  if (pages > MAX_FRAMES) throw unreadable("It has too many frames.");
}

/** The widths below the picture's own, and its own unless it is larger than all of them. */
function upTo(width: number, widths: readonly number[]): number[] {
  const largest = Math.min(width, widths.at(-1) ?? width);
  return [...widths.filter((each) => each < largest), largest];
}

async function inWidths(widths: number[], make: (width: number) => Sharp): Promise<SizedFile[]> {
  const files = [];
  for (const width of widths) files.push({ width, bytes: await make(width).toBuffer() });
  return files;
}

/** As good as its bytes allow; what is noise from edge to edge is made smaller in the end. */
async function makePreview(picture: Sharp): Promise<Buffer> {
  const flat = picture
    .flatten({ background: WHITE })
    .resize({ width: MAX_WIDTH, height: MAX_PREVIEW_HEIGHT, fit: "inside" });
  let preview = Buffer.alloc(0);
  for (const quality of JPEG_QUALITIES) {
    preview = await flat.clone().jpeg({ quality, mozjpeg: true }).toBuffer();
    if (preview.length <= MAX_PREVIEW_BYTES) return preview;
  }
  return sharp(preview).resize({ width: 640 }).jpeg({ quality: 46 }).toBuffer();
}

async function meanColour(picture: Buffer): Promise<string> {
  const { channels } = await sharp(picture).toColourspace("srgb").stats();
  const [red = 0, green = red, blue = red] = channels.map(({ mean }) => Math.round(mean));
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function notAPicture(): AppError {
  const message = "Send a picture as JPEG, PNG, WebP, AVIF or GIF.";
  return new AppError("unsupported_media_type", message);
}

function unreadable(why: string, cause?: unknown): AppError {
  return new AppError("unprocessable", `The picture cannot be read. ${why}`, {
    reason: "unreadable_image",
    cause,
  });
}
