import { line, oval, placed } from "./canvas";
import { lighter } from "./colour";

const tiles = {
  plain: { size: 20, draw: () => "" },
  dots: {
    size: 18,
    draw: (ink: string) =>
      oval(9, 9, 2.4, 2.4, ink) +
      [
        [0, 0],
        [18, 18],
        [18, 0],
        [0, 18],
      ]
        .map(([x = 0, y = 0]) => oval(x, y, 1.5, 1.5, ink))
        .join(""),
  },
  sprig: {
    size: 32,
    draw: (ink: string) =>
      oval(16, 11, 2.6, 4.8, ink) +
      oval(10.5, 17, 2.4, 4.4, ink, -60) +
      oval(21.5, 17, 2.4, 4.4, ink, 60) +
      oval(16, 23, 1.5, 1.5, ink),
  },
  check: { size: 22, draw: (ink: string) => line("M0,1 H22 M1,0 V22", ink, 2) },
  stripe: { size: 14, draw: (ink: string) => line("M3,-2 V16", ink, 4) },
  leheriya: {
    size: 28,
    draw: (ink: string) =>
      line("M-2,6 L14,20 L30,6 M-2,20 L14,34 L30,20 M-2,-8 L14,6 L30,-8", ink, 3),
  },
  bandhani: {
    size: 30,
    draw: (ink: string) =>
      [
        [15, 7],
        [7, 15],
        [23, 15],
        [15, 23],
      ]
        .map(([x = 0, y = 0]) => oval(x, y, 3, 3, ink) + oval(x, y, 1.1, 1.1, "#5b1420"))
        .join("") +
      oval(0, 0, 1.8, 1.8, ink) +
      oval(30, 30, 1.8, 1.8, ink) +
      oval(0, 30, 1.8, 1.8, ink) +
      oval(30, 0, 1.8, 1.8, ink),
  },
  ajrakh: {
    size: 40,
    draw: (ink: string) =>
      Array.from({ length: 8 }, (_, index) =>
        placed(20, 20, oval(0, -11, 2.6, 6, ink), index * 45),
      ).join("") +
      oval(20, 20, 4.4, 4.4, lighter(ink, 0.4)) +
      line("M0,0 H40 M0,0 V40", ink, 1.6) +
      oval(0, 0, 4, 4, ink) +
      oval(40, 0, 4, 4, ink) +
      oval(0, 40, 4, 4, ink) +
      oval(40, 40, 4, 4, ink),
  },
  paisley: {
    size: 44,
    draw: (ink: string) =>
      [0, 22]
        .map((shift) =>
          placed(
            11 + shift,
            14 + shift,
            `<path d="M0,10 C-10,8 -10,-8 2,-10 C10,-11 9,-3 4,-3 C8,2 6,10 0,10Z" fill="${ink}"/><circle cx="-1" cy="2" r="2.2" fill="${lighter(ink, 0.7)}"/>`,
          ),
        )
        .join(""),
  },
  jaal: {
    size: 36,
    draw: (ink: string) =>
      line("M0,18 Q9,0 18,18 T36,18 M0,36 Q9,54 18,36 M0,0 Q9,-18 18,0", ink, 1.8) +
      oval(18, 8, 3, 5, ink) +
      oval(9, 26, 4, 2.6, ink, 30) +
      oval(27, 26, 4, 2.6, ink, -30) +
      oval(18, 30, 2.4, 2.4, ink),
  },
} as const;

export type Motif = keyof typeof tiles;

export type Cloth = { base: string; ink: string; trim: string; motif: Motif };

/** A block print as an SVG pattern; fill with `url(#<id>)`. */
export function print(id: string, motif: Motif, ink: string): string {
  const { size, draw } = tiles[motif];
  return `<defs><pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${draw(ink)}</pattern></defs>`;
}
