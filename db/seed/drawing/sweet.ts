import type { DemoPicture } from "../demo-store";
import {
  box,
  glint,
  line,
  oval,
  placed,
  randomFrom,
  shadow,
  shape,
  square,
  type Tone,
} from "./canvas";
import { darker, lighter } from "./colour";
import { nuts, plate } from "./plate";

/** Round sweets piled on a plate; `rough` shows the single beads of boondi. */
export function laddoos(tone: Tone, colour: string, dish: string, rough = true): DemoPicture {
  const one = (x: number, y: number, seed: number) => {
    const random = randomFrom(seed);
    const beads = Array.from({ length: rough ? 64 : 26 }, () => {
      const angle = random() * 6.283;
      const reach = Math.sqrt(random()) * 48;
      const r = rough ? 6 : 2.4;
      return oval(
        Math.round(x + Math.cos(angle) * reach),
        Math.round(y + Math.sin(angle) * reach),
        r,
        r,
        random() > 0.66 ? lighter(colour, 0.35) : random() > 0.5 ? darker(colour, 0.12) : colour,
      );
    }).join("");
    return (
      oval(x, y, 54, 53, darker(colour, 0.08)) +
      beads +
      shape(`M${x + 14},${y - 52} a54,53 0 0 1 -24,104 c54,-12 60,-74 24,-104Z`, "#2b1a08", 0.14) +
      nuts([
        [x - 10, y - 34, 20],
        [x + 8, y - 38, -30],
      ])
    );
  };
  return square(
    tone,
    () =>
      plate(dish) +
      one(116, 252, 3) +
      one(284, 252, 4) +
      one(200, 262, 5) +
      one(156, 172, 6) +
      one(246, 172, 8),
  );
}

type Barfi = { colour: string; top: string; diamond?: boolean; foil?: boolean };

/** Cut pieces stacked in two rows; with silver leaf or nuts on top. */
export function barfi(
  tone: Tone,
  { colour, top, diamond = false, foil = false }: Barfi,
  dish: string,
): DemoPicture {
  const piece = (x: number, y: number) => {
    const face = diamond
      ? `M${x - 60},${y} L${x},${y - 30} L${x + 60},${y} L${x},${y + 30}Z`
      : `M${x - 52},${y - 4} L${x + 14},${y - 26} L${x + 56},${y + 2} L${x - 10},${y + 28}Z`;
    const deep = diamond ? 26 : 40;
    const left = diamond
      ? `M${x - 60},${y} L${x},${y + 30} v${deep} L${x - 60},${y + deep}Z`
      : `M${x - 52},${y - 4} L${x - 10},${y + 28} v${deep} L${x - 52},${y + deep - 4}Z`;
    const right = diamond
      ? `M${x + 60},${y} L${x},${y + 30} v${deep} L${x + 60},${y + deep}Z`
      : `M${x + 56},${y + 2} L${x - 10},${y + 28} v${deep} L${x + 56},${y + deep + 2}Z`;
    return (
      shape(left, darker(colour, 0.1)) +
      shape(right, darker(colour, 0.22)) +
      shape(face, top) +
      (foil
        ? shape(
            `M${x - 30},${y + 2} l26,-16 l14,8 l22,-4 l4,10 l-24,14 l-18,-4Z`,
            "#ffffff",
            0.75,
          ) + line(`M${x - 14},${y} l18,-8 M${x + 6},${y + 8} l16,-6`, "#c9cfd0", 2, 0.8)
        : nuts([
            [x - 14, y, -20],
            [x + 8, y + 6, 25],
            [x + 12, y - 10, -10],
          ]))
    );
  };
  return square(
    tone,
    () =>
      plate(dish) +
      piece(116, 234) +
      piece(284, 234) +
      piece(200, 212) +
      piece(200, 262) +
      piece(156, 166) +
      piece(248, 168),
  );
}

/** The honeycomb disc of Rajasthan with cream and silver leaf. */
export function ghevar(tone: Tone, colour: string, dish: string): DemoPicture {
  const pores = Array.from({ length: 34 }, (_, index) => {
    const angle = index * 2.4;
    const reach = 30 + index * 2.6;
    return oval(
      Math.round(200 + Math.cos(angle) * reach),
      Math.round(222 + Math.sin(angle) * reach * 0.38),
      7,
      3.6,
      darker(colour, 0.28),
    );
  }).join("");
  return square(
    tone,
    () =>
      plate(dish) +
      shape("M72,222 V268 C72,328 328,328 328,268 V222Z", darker(colour, 0.14)) +
      line(
        "M92,262 v34 M116,276 v32 M144,286 v32 M172,292 v30 M200,294 v30 M228,292 v30 M256,286 v32 M284,276 v32 M308,262 v34",
        darker(colour, 0.35),
        3,
        0.6,
      ) +
      oval(200, 222, 128, 52, colour) +
      pores +
      shape(
        "M112,214 C124,186 164,178 200,180 C244,176 284,192 290,216 C282,244 240,252 200,252 C156,254 118,240 112,214Z",
        "#fbf3df",
      ) +
      oval(200, 216, 26, 10, colour) +
      oval(200, 218, 18, 6, darker(colour, 0.3)) +
      nuts([
        [150, 210, 20],
        [168, 234, -30],
        [234, 200, 40],
        [252, 226, -10],
        [214, 240, 15],
        [178, 196, -15],
      ]) +
      nuts(
        [
          [136, 224, 60],
          [266, 208, 30],
          [224, 188, -40],
        ],
        "#b3243a",
      ),
  );
}

/** A gift carton with its lid leaning behind and sweets of three kinds in it. */
export function giftBox(
  tone: Tone,
  cover: string,
  foil: string,
  sweets: [string, string, string],
): DemoPicture {
  const inside = Array.from({ length: 12 }, (_, index) => {
    const x = 108 + (index % 4) * 62;
    const y = 214 + Math.floor(index / 4) * 38;
    const colour = sweets[index % 3] ?? sweets[0];
    return (
      oval(x, y + 6, 27, 15, "#2b2418", 0, 0.14) +
      (index % 2 ? box(x - 25, y - 15, 50, 30, colour, 6) : oval(x, y, 27, 17, colour)) +
      oval(x, y - 3, 7, 2.6, "#7f9a45", 20)
    );
  }).join("");
  return square(
    tone,
    () =>
      shadow(214, 340, 160, 14) +
      shape("M76,78 H324 L336,196 H64Z", cover) +
      shape("M248,78 H324 L336,196 H256Z", darker(cover, 0.14)) +
      line("M92,92 H310 L318,182 H82Z", foil, 4) +
      Array.from({ length: 10 }, (_, index) =>
        placed(200, 138, shape("M0,-6 C-9,-16 -7,-28 0,-36 C7,-28 9,-16 0,-6Z", foil), index * 36),
      ).join("") +
      oval(200, 138, 8, 8, foil) +
      shape("M56,186 H344 L336,314 H64Z", "#f6ecd2") +
      inside +
      shape("M50,304 H350 L342,340 H58Z", cover) +
      line("M60,318 H340", foil, 4),
  );
}

/** Tiny fudge rounds pressed with a thumb: peda. */
export function pedas(tone: Tone, colour: string, dish: string): DemoPicture {
  const one = (x: number, y: number) =>
    oval(x, y + 16, 50, 26, darker(colour, 0.22)) +
    box(x - 50, y, 100, 16, darker(colour, 0.16)) +
    oval(x, y, 50, 26, colour) +
    oval(x, y, 24, 11, darker(colour, 0.12)) +
    nuts([
      [x - 4, y, 18],
      [x + 8, y - 3, -40],
    ]) +
    glint(`M${x - 38},${y - 6} q12,-12 28,-14`, 0.4, 4);
  return square(
    tone,
    () =>
      plate(dish) +
      one(112, 252) +
      one(288, 252) +
      one(200, 232) +
      one(200, 274) +
      one(156, 196) +
      one(244, 194) +
      one(200, 160),
  );
}
