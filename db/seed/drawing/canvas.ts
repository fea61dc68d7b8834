import type { DemoPicture } from "../demo-store";

/** Wall and table colours, as in a shop photograph taken against a painted wall. */
const tones = {
  sand: ["#f0e7d8", "#e2d6c0"],
  sky: ["#dfe9eb", "#c9d8dc"],
  butter: ["#f6edcf", "#eaddb2"],
  sage: ["#e0e9dd", "#ccdac8"],
  rose: ["#f2e1e1", "#e4cbcb"],
  peach: ["#f1e0d5", "#e3cbbb"],
  mist: ["#e4e6ea", "#d1d5dc"],
  leaf: ["#e6ecd3", "#d3dcb8"],
  teal: ["#d5e2de", "#bcd0ca"],
} as const;

export type Tone = keyof typeof tones;

function framed(tone: Tone, height: number, table: number, draw: () => string): DemoPicture {
  const [wall, surface] = tones[tone];
  return {
    svg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 ${height}" width="400" height="${height}">` +
      `<rect width="400" height="${height}" fill="${wall}"/>` +
      `<rect y="${table}" width="400" height="${height - table}" fill="${surface}"/>${draw()}</svg>`,
  };
}

export function square(tone: Tone, draw: () => string): DemoPicture {
  return framed(tone, 400, 300, draw);
}

/** 4:5, for clothes; the table edge sits low because most pieces hang. */
export function tall(tone: Tone, draw: () => string, table = 466): DemoPicture {
  return framed(tone, 500, table, draw);
}

export function shape(path: string, fill: string, opacity = 1): string {
  return `<path d="${path}" fill="${fill}" opacity="${opacity}"/>`;
}

export function line(path: string, colour: string, width: number, opacity = 1): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`;
}

export function oval(
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  turn = 0,
  opacity = 1,
): string {
  const transform = turn === 0 ? "" : ` transform="rotate(${turn} ${x} ${y})"`;
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" opacity="${opacity}"${transform}/>`;
}

export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius = 0,
  opacity = 1,
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" opacity="${opacity}"/>`;
}

export function shadow(x: number, y: number, rx: number, ry = 13): string {
  return oval(x, y, rx, ry, "#2b2418", 0, 0.16);
}

export function glint(path: string, opacity = 0.45, width = 5): string {
  return line(path, "#ffffff", width, opacity);
}

export function placed(x: number, y: number, body: string, turn = 0, scale = 1): string {
  return `<g transform="translate(${x},${y}) rotate(${turn}) scale(${scale})">${body}</g>`;
}

/** The same seed always gives the same picture, so that a second seeding stores no second file. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: () => number, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}
