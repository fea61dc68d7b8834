import { createHash } from "node:crypto";

export type Icon = { letter: string; ground: string; ink: string };

/** Counts up when the same icon is drawn otherwise. */
const DRAWING = 1;

export function iconVersion(icon: Icon): string {
  const drawn = JSON.stringify([DRAWING, icon]);
  return createHash("sha256").update(drawn).digest("hex").slice(0, 12);
}

/** The files of an icon: its size in pixels, and whether the system cuts it into a shape of its own. */
export const iconFiles = {
  "32.png": { size: 32, isBleeding: false },
  "180.png": { size: 180, isBleeding: true },
  "192.png": { size: 192, isBleeding: false },
  "512.png": { size: 512, isBleeding: false },
  "maskable-512.png": { size: 512, isBleeding: true },
} as const satisfies Record<string, { size: number; isBleeding: boolean }>;

export type IconFile = keyof typeof iconFiles;

export function isIconFile(name: string): name is IconFile {
  return Object.hasOwn(iconFiles, name);
}
