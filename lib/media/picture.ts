import "server-only";
import sharp, { type Metadata } from "sharp";
import { AppError } from "@/lib/errors";
import { sniff } from "./sniff";

/** Widths that are made, up to the picture's own. */
const WIDTHS = [160, 320, 640, 960, 1280];
const MAX_WIDTH = 1280;
const MAX_HEIGHT = 4096;

/** What is decoded at all: larger ones would take the server's memory and time. */
const MAX_SIDE = 16_384;
const MAX_PIXELS = 60_000_000;
const MAX_FRAMES = 500;
const MAX_SECONDS = 20;

const WEBP_QUALITY = 80;
const JPEG_QUALITY = 82;
const WHITE = "#ffffff";

// One thread a picture, and the caller bounds the pictures: the rest of the machine serves pages.
sharp.concurrency(1);
sharp.cache(false);

export type Picture = {
  width: number;
  height: number;
  /** Mean colour, #rrggbb. */
  placeholder: string;
  files: { width: number; bytes: Buffer }[];
  preview: Buffer;
};

/**
 * An upload as the files that are kept: turned upright, without metadata, in sRGB, in a few widths.
 * Only the first frame of an animation stays.
 * @throws AppError unsupported_media_type for what is not a picture that we read; unprocessable
 * `unreadable_image` for a broken or immense one, before it is decoded
 */
export async function makePicture(upload: Buffer): Promise<Picture> {
  if (!sniff(upload)) throw notAPicture();
  await assertReadable(upload);
  try {
    const { data, info } = await decode(upload);
    const { width, height, channels } = info;
    const raw = { raw: { width, height, channels } };
    const files = [];
    for (const each of widthsUpTo(width)) {
      const scaled = sharp(data, raw).resize({ width: each });
      files.push({ width: each, bytes: await scaled.webp({ quality: WEBP_QUALITY }).toBuffer() });
    }
    const preview = await sharp(data, raw)
      .flatten({ background: WHITE })
      .jpeg({ quality: JPEG_QUALITY, mozjpeg: false })
      .toBuffer();
    return { width, height, placeholder: await meanColour(preview), files, preview };
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

/** Judged by the header alone. */
async function assertReadable(upload: Buffer): Promise<void> {
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

function widthsUpTo(width: number): number[] {
  return [...WIDTHS.filter((each) => each < width), width];
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
