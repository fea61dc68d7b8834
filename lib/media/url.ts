import type { Image } from "./schema";

/** What is kept of a picture: enough to write every address of it. */
export type KeptImage = {
  id: string;
  hash: string;
  width: number;
  height: number;
  widths: number[];
  avifWidths: number[];
  placeholder: string;
};

const PREVIEW = "preview.jpg";

/** The key of one file of a picture, for the storage and, below /media, for browsers. */
export function imageKey(hash: string, file: string): string {
  return `${hash.slice(0, 2)}/${hash}/${file}`;
}

/** The address, relative to the site, of a picture's WebP file of this width. */
export function imageUrl(hash: string, width: number): string {
  return `/media/${imageKey(hash, `${width}.webp`)}`;
}

/** The address of a picture's JPEG, for link previews elsewhere that know no WebP. */
export function previewUrl(hash: string): string {
  return `/media/${imageKey(hash, PREVIEW)}`;
}

/** The same JPEG, from the address of any of the picture's files. */
export function previewBeside(url: string): string {
  return url.replace(/[^/]*$/, PREVIEW);
}

/** The AVIF files of a picture as a `srcset`; empty when it has none. */
export function avifSrcset({ url, avifWidths = [] }: Image): string {
  const folder = url.slice(0, url.lastIndexOf("/"));
  return avifWidths.map((each) => `${folder}/${each}.avif ${each}w`).join(", ");
}

/** A kept picture as clients see it. */
export function presentImage(kept: KeptImage): Image {
  const { id, hash, width, height, widths, avifWidths, placeholder } = kept;
  const srcset = widths.map((each) => `${imageUrl(hash, each)} ${each}w`).join(", ");
  return { id, url: imageUrl(hash, width), width, height, srcset, avifWidths, placeholder };
}
