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

/** Balls in syrup or milk, in a bowl seen from a little above. */
export function syrupBowl(
  tone: Tone,
  ball: string,
  liquid: string,
  vessel: string,
  flat = false,
): DemoPicture {
  const one = (x: number, y: number) =>
    oval(x, y + 6, flat ? 42 : 36, flat ? 20 : 28, darker(liquid, 0.2)) +
    oval(x, y, flat ? 42 : 36, flat ? 22 : 34, ball) +
    shape(
      flat
        ? `M${x + 10},${y - 21} a42,22 0 0 1 0,42 c26,-8 26,-34 0,-42Z`
        : `M${x + 8},${y - 33} a36,34 0 0 1 -4,66 c32,-12 32,-50 4,-66Z`,
      "#2b1a08",
      0.14,
    ) +
    glint(`M${x - 22},${y - 8} q6,-12 18,-14`, 0.6) +
    nuts([
      [x - 2, y - (flat ? 4 : 14), 15],
      [x + 10, y - (flat ? 10 : 18), -40],
    ]);
  return square(
    tone,
    () =>
      shadow(216, 332, 116, 14) +
      shape("M66,206 H334 C330,284 282,330 200,330 C118,330 70,284 66,206Z", vessel) +
      shape("M262,206 H334 C330,284 282,330 200,330 C262,306 272,260 262,206Z", darker(vessel)) +
      oval(200, 206, 138, 46, lighter(vessel)) +
      oval(200, 208, 124, 38, liquid) +
      one(134, 190) +
      one(266, 190) +
      one(200, 176) +
      one(200, 204) +
      glint("M92,246 C98,278 116,300 136,312", 0.4),
  );
}

/** Halwa or kheer heaped in a small bowl, with nuts. */
export function halwa(tone: Tone, colour: string, vessel: string): DemoPicture {
  return square(tone, () => {
    const random = randomFrom(31);
    const crumbs = Array.from({ length: 90 }, () => {
      const x = 112 + random() * 176;
      const y = 222 - random() * 74 * (1 - ((x - 200) / 94) ** 2);
      return oval(
        Math.round(x),
        Math.round(y),
        7,
        3.4,
        random() > 0.5 ? lighter(colour, 0.25) : darker(colour, 0.12),
        Math.round(random() * 160),
      );
    }).join("");
    return (
      shadow(221, 324, 104, 14) +
      shape("M96,228 C110,176 150,142 200,140 C250,142 290,176 304,228Z", colour) +
      crumbs +
      shape(
        "M214,141 C256,146 290,176 304,228 L246,228 C266,196 250,160 214,141Z",
        "#2b1a08",
        0.12,
      ) +
      nuts([
        [176, 168, 20],
        [214, 162, -30],
        [198, 188, 60],
        [240, 190, 10],
        [156, 198, -20],
      ]) +
      [
        [188, 152],
        [226, 178],
        [164, 184],
      ]
        .map(([x = 0, y = 0]) =>
          shape(`M${x},${y} c12,-8 20,2 12,12 c-8,6 -16,0 -12,-12Z`, "#efd9a8"),
        )
        .join("") +
      shape("M84,226 H316 C312,288 270,322 200,322 C130,322 88,288 84,226Z", vessel) +
      shape("M246,226 H316 C312,288 270,322 200,322 C246,306 252,266 246,226Z", darker(vessel)) +
      box(78, 218, 244, 15, lighter(vessel), 7) +
      glint("M108,250 C114,278 130,296 146,304", 0.4)
    );
  });
}

/** Fried batter whorls, or with `petal` the bigger knotted imarti. */
export function jalebis(tone: Tone, colour: string, dish: string, petal = false): DemoPicture {
  const whorl = (x: number, y: number, scale: number, turn: number) => {
    const coil = petal
      ? Array.from({ length: 10 }, (_, index) =>
          placed(
            0,
            0,
            oval(0, -44, 14, 12, "none") + line("M-12,-40 a13,13 0 1 1 24,0", colour, 10),
            index * 36,
          ),
        ).join("") + line("M-26,0 a26,22 0 1 1 52,0 a26,22 0 1 1 -52,0", colour, 11)
      : line(
          "M0,0 c10,-16 30,2 18,18 c-16,20 -52,6 -44,-22 c10,-34 66,-34 76,6 c8,40 -44,62 -80,40 c-40,-24 -36,-88 14,-98",
          colour,
          13,
        );
    const sheen = petal
      ? line("M-20,-6 a22,18 0 0 1 40,0", lighter(colour, 0.7), 3, 0.7)
      : line(
          "M-24,-6 c12,-30 60,-28 70,6 M-34,38 c-36,-24 -32,-82 12,-92",
          lighter(colour, 0.7),
          3.4,
          0.7,
        );
    return placed(
      x,
      y,
      placed(4, 8, coil.replaceAll(colour, darker(colour, 0.35))) + coil + sheen,
      turn,
      scale,
    );
  };
  return square(
    tone,
    () =>
      plate(dish, 292) +
      whorl(116, 250, 1, 0) +
      whorl(280, 252, 1, 70) +
      whorl(200, 258, 1, 160) +
      whorl(160, 178, 1, 30) +
      whorl(248, 176, 0.96, 210),
  );
}

/** Twisted, sugared or salted fritters in a paper cone or heap. */
export function fritters(tone: Tone, colour: string, dish: string): DemoPicture {
  const one = (x: number, y: number, turn: number) =>
    placed(
      x,
      y,
      box(-44, -13, 88, 26, darker(colour, 0.2), 10) +
        box(-44, -15, 88, 24, colour, 10) +
        line("M-28,-6 l10,6 M-4,-6 l10,6 M20,-6 l10,6", lighter(colour, 0.6), 4, 0.8),
      turn,
    );
  return square(
    tone,
    () =>
      plate(dish) +
      one(112, 266, -12) +
      one(200, 278, 6) +
      one(288, 264, 16) +
      one(150, 234, 24) +
      one(246, 238, -28) +
      one(200, 214, 4) +
      one(174, 190, -34) +
      one(236, 194, 30) +
      one(206, 166, -8),
  );
}
