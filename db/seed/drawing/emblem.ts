import { line, oval, placed, shape } from "./canvas";
import { darker, lighter } from "./colour";

/** Small marks for labels, drawn around 0,0 inside a circle of radius 30. */
const emblems = {
  wheat: (colour: string) =>
    line("M0,28 V-18", darker(colour), 3) +
    [-18, -8, 2, 12]
      .map(
        (y) =>
          shape(`M0,${y + 8} q-16,-3 -17,-17 q15,3 17,17Z`, lighter(colour)) +
          shape(`M0,${y + 8} q16,-3 17,-17 q-15,3 -17,17Z`, colour),
      )
      .join(""),
  flower: (colour: string) =>
    line("M0,28 V4 M0,20 q8,-8 14,-8", "#146d34", 4) +
    [0, 90, 180, 270].map((turn) => placed(0, -8, oval(0, -12, 8, 10, colour), turn)).join("") +
    oval(0, -8, 6, 6, darker(colour, 0.35)),
  drop: (colour: string) =>
    shape("M0,-28 c18,22 22,30 22,38 a22,20 0 0 1 -44,0 c0,-8 4,-16 22,-38Z", colour) +
    line("M-11,10 q0,10 9,12", "#ffffff", 4, 0.6),
  leaf: (colour: string) =>
    shape("M-22,22 C-26,-14 0,-28 24,-24 C26,2 12,26 -22,22Z", colour) +
    shape("M-22,22 C-2,8 10,-8 24,-24 C26,2 12,26 -22,22Z", darker(colour)) +
    line("M-26,27 C-10,10 2,-2 14,-14", lighter(colour, 0.5), 2.5, 0.8),
  cup: (colour: string) =>
    shape("M-22,-2 H16 C16,16 8,24 -3,24 C-14,24 -22,16 -22,-2Z", colour) +
    line("M16,2 c14,-3 13,15 -1,13", colour, 4) +
    line("M-10,-10 c-6,-8 4,-10 0,-18 M3,-10 c-6,-8 4,-10 0,-18", darker(colour, 0.1), 3, 0.7),
  chilli: (colour: string) =>
    shape("M-12,-20 C-22,4 -2,26 26,26 C10,18 8,-6 6,-18Z", colour) +
    shape("M-14,-18 C-10,-28 6,-26 8,-16 C2,-18 -8,-20 -14,-18Z", "#4f7a3a") +
    line("M-3,-24 q0,-6 6,-8", "#4f7a3a", 4),
  peanut: (colour: string) =>
    placed(0, 0, oval(0, -13, 14, 15, colour) + oval(0, 12, 16, 17, colour), 35) +
    line("M4,-16 q10,4 12,12 M-16,6 q8,8 16,6", darker(colour, 0.35), 2.5, 0.8),
  biscuit: (colour: string) =>
    oval(0, 0, 28, 28, darker(colour, 0.15)) +
    oval(0, 0, 23, 23, colour) +
    [0, 60, 120, 180, 240, 300]
      .map((turn) => placed(0, 0, oval(0, -12, 2.6, 2.6, darker(colour, 0.4)), turn))
      .join(""),
  sun: (colour: string) =>
    Array.from({ length: 12 }, (_, index) =>
      placed(0, 0, shape("M-4,-18 L0,-29 L4,-18Z", colour), index * 30),
    ).join("") + oval(0, 0, 15, 15, colour),
  lotus: (colour: string) =>
    [-58, 58, -30, 30, 0]
      .map((turn, index) =>
        placed(
          0,
          18,
          shape("M0,0 C-14,-14 -10,-34 0,-42 C10,-34 14,-14 0,0Z", lighter(colour, index * 0.12)),
          turn,
        ),
      )
      .join(""),
  flame: (colour: string) =>
    shape("M0,-28 C16,-8 20,2 16,14 C12,26 -12,26 -16,14 C-20,2 -6,-8 0,-28Z", colour) +
    shape("M0,-6 C8,4 9,10 7,16 C4,22 -4,22 -7,16 C-9,10 -4,4 0,-6Z", lighter(colour, 0.6)),
  bubbles: (colour: string) =>
    oval(-7, 6, 17, 17, colour) +
    oval(15, -9, 11, 11, lighter(colour)) +
    oval(12, 18, 7, 7, lighter(colour, 0.4)) +
    line("M-17,2 q3,-8 10,-8", "#ffffff", 3, 0.8),
  star: (colour: string) =>
    Array.from({ length: 8 }, (_, index) =>
      placed(
        0,
        0,
        shape("M0,-28 L7,-8 L0,0 L-7,-8Z", index % 2 ? lighter(colour) : colour),
        index * 45,
      ),
    ).join(""),
  crystal: (colour: string) =>
    shape("M-20,4 L-4,-24 L16,-14 L22,12 L2,26 L-16,20Z", colour) +
    shape("M-4,-24 L16,-14 L22,12 L4,2Z", lighter(colour, 0.5)) +
    shape("M-20,4 L4,2 L2,26 L-16,20Z", darker(colour, 0.12)),
  noodles: (colour: string) =>
    [-14, -5, 4, 13]
      .map((y) =>
        line(`M-24,${y} q6,-9 12,0 t12,0 t12,0 t12,0`, y % 2 ? colour : darker(colour), 4),
      )
      .join(""),
  coconut: (colour: string) =>
    oval(0, 0, 27, 25, darker(colour, 0.3)) +
    oval(0, -2, 22, 19, "#fbf7ee") +
    oval(0, 1, 14, 11, "#dfe2dc"),
} as const;

export type Emblem = keyof typeof emblems;

export function emblem(name: Emblem, x: number, y: number, colour: string, scale = 1): string {
  return placed(x, y, emblems[name](colour), 0, scale);
}
