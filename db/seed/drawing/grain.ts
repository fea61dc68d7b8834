import type { DemoPicture } from "../demo-store";
import {
  box,
  glint,
  line,
  oval,
  pick,
  placed,
  randomFrom,
  shadow,
  shape,
  square,
  type Tone,
} from "./canvas";
import { darker, lighter } from "./colour";
import { type Emblem, emblem } from "./emblem";

export type Grain = { colour: string; rx: number; ry: number };

export const grains = {
  dal: { rx: 8, ry: 5.5 },
  bean: { rx: 12, ry: 7.5 },
  chickpea: { rx: 12, ry: 11 },
  rice: { rx: 9, ry: 2.4 },
  seed: { rx: 5, ry: 3 },
  cumin: { rx: 8, ry: 2 },
  round: { rx: 5, ry: 5 },
  peppercorn: { rx: 7, ry: 7 },
  chunk: { rx: 15, ry: 12 },
  flake: { rx: 11, ry: 6 },
  clove: { rx: 11, ry: 3.2 },
  pod: { rx: 13, ry: 6 },
} as const;

/** A crowd of grains over an area; `topAt` gives the upper edge at each x. */
function crowd(
  grain: Grain,
  area: { left: number; right: number; bottom: number; topAt(x: number): number },
  seed: number,
): string {
  const random = randomFrom(seed);
  const tints = [
    darker(grain.colour, 0.14),
    grain.colour,
    lighter(grain.colour, 0.2),
    lighter(grain.colour, 0.38),
  ] as const;
  const width = area.right - area.left;
  const height = area.bottom - area.topAt((area.left + area.right) / 2);
  const wanted = Math.min(420, Math.round((width * height * 0.85) / (grain.rx * grain.ry * 3.14)));
  let drawn = "";
  for (let index = 0; index < wanted; index += 1) {
    const x = area.left + random() * width;
    const top = area.topAt(x) + grain.ry * 0.4;
    const y = top + random() * Math.max(0, area.bottom - grain.ry - top);
    drawn += oval(
      Math.round(x),
      Math.round(y),
      grain.rx,
      grain.ry,
      pick(random, tints),
      Math.round(random() * 180),
    );
  }
  return drawn;
}

function mound(grain: Grain, seed: number): string {
  return (
    shape(
      "M97,226 C130,164 172,138 200,138 C228,138 270,164 303,226Z",
      darker(grain.colour, 0.08),
    ) +
    crowd(
      grain,
      { left: 110, right: 290, bottom: 226, topAt: (x) => 226 - 86 * (1 - ((x - 200) / 101) ** 2) },
      seed,
    ) +
    shape("M208,138 C234,140 270,164 303,226 L240,226 C270,196 250,156 208,138Z", "#2b1a08", 0.1)
  );
}

export function bowl(tone: Tone, grain: Grain, vessel: string): DemoPicture {
  return square(
    tone,
    () =>
      shadow(221, 318, 97) +
      mound(grain, 7) +
      shape("M87,226 H313 C313,288 268,318 247,318 H153 C132,318 87,288 87,226Z", vessel) +
      shape(
        "M241,226 H313 C313,288 268,318 247,318 H200 C241,304 247,268 241,226Z",
        darker(vessel),
      ) +
      box(81, 219, 238, 14, lighter(vessel), 7) +
      glint("M112,252 C116,278 132,294 144,300", 0.35),
  );
}

/** Ground spice heaped on a flat dish, with the whole spice beside it. */
export function heap(tone: Tone, powder: string, dish: string, whole = ""): DemoPicture {
  return square(tone, () => {
    const random = randomFrom(19);
    const specks = Array.from({ length: 90 }, () => {
      const x = 130 + random() * 140;
      const rise = Math.max(0, 1 - Math.abs(x - 200) / 92);
      const y = 282 - random() * 128 * rise;
      return oval(
        Math.round(x),
        Math.round(y),
        1.8,
        1.8,
        random() > 0.5 ? lighter(powder, 0.35) : darker(powder, 0.2),
        0,
        0.8,
      );
    }).join("");
    return (
      shadow(214, 322, 140, 16) +
      oval(200, 296, 138, 30, darker(dish)) +
      oval(200, 290, 138, 30, dish) +
      oval(200, 288, 118, 22, darker(dish, 0.12)) +
      shape(
        "M100,286 C128,246 168,140 198,138 C230,140 272,246 300,286 C272,306 128,306 100,286Z",
        powder,
      ) +
      shape(
        "M198,138 C230,140 272,246 300,286 C284,298 246,302 214,302 C262,262 236,176 198,138Z",
        darker(powder, 0.16),
      ) +
      specks +
      glint("M84,300 C110,312 146,318 176,318", 0.5) +
      whole
    );
  });
}

export const wholeSpice = {
  turmeric: () =>
    placed(
      318,
      300,
      shape("M-52,-6 C-40,-26 30,-26 50,-10 C62,4 40,20 12,14 C-12,10 -44,18 -52,-6Z", "#c98a24") +
        shape("M-52,-6 C-20,6 30,4 54,-4 C58,10 36,20 12,14 C-12,10 -44,18 -52,-6Z", "#a56d17") +
        line("M-24,-16 q4,14 0,24 M4,-19 q5,16 0,30 M30,-18 q6,14 0,28", "#8a5810", 2.5, 0.7),
      14,
    ),
  chilli: () =>
    placed(
      322,
      306,
      shape("M-54,-12 C-30,-26 30,-16 58,10 C30,16 -30,16 -54,-12Z", "#b3261e") +
        shape("M-54,-12 C-20,4 20,12 58,10 C30,16 -30,16 -54,-12Z", "#8d1a15") +
        line("M-52,-13 q-12,-6 -18,-2", "#6f9d4a", 7),
      -6,
    ),
  coriander: () =>
    [
      [300, 314],
      [322, 306],
      [344, 316],
      [316, 326],
      [336, 330],
    ]
      .map(([x = 0, y = 0]) => oval(x, y, 10, 10, "#c7a25c") + oval(x + 3, y + 2, 6, 6, "#a98446"))
      .join(""),
  mango: () =>
    placed(
      326,
      308,
      shape("M-40,8 C-36,-20 20,-28 44,-4 C30,2 -4,6 -40,8Z", "#b98d52") +
        shape("M-40,8 C-10,-4 20,-8 44,-4 C30,2 -4,6 -40,8Z", "#8f6a38"),
      8,
    ) + placed(308, 330, shape("M-30,8 C-26,-14 14,-20 34,-2 C20,4 -4,6 -30,8Z", "#c79c60"), -10),
} as const;

function sackBody(cloth: string): string {
  const threads = Array.from({ length: 9 }, (_, index) => {
    const y = 176 + index * 17;
    return line(`M92,${y} C150,${y + 6} 250,${y + 6} 308,${y}`, darker(cloth, 0.35), 1.5, 0.28);
  }).join("");
  return (
    shape("M100,150 C84,210 78,280 96,332 H304 C322,280 316,210 300,150Z", cloth) +
    shape("M236,150 C262,210 262,280 240,332 H304 C322,280 316,210 300,150Z", darker(cloth, 0.14)) +
    threads
  );
}

/** An open jute or cotton sack, full of grain, with a sewn label. */
export function sack(
  tone: Tone,
  grain: Grain,
  cloth: string,
  band: string,
  mark: Emblem,
): DemoPicture {
  return square(
    tone,
    () =>
      shadow(226, 330, 118, 15) +
      sackBody(cloth) +
      shape("M108,146 C128,92 170,72 200,72 C230,72 272,92 292,146Z", darker(grain.colour, 0.06)) +
      crowd(
        grain,
        {
          left: 118,
          right: 282,
          bottom: 146,
          topAt: (x) => 146 - 72 * (1 - ((x - 200) / 92) ** 2),
        },
        23,
      ) +
      shape(
        "M92,140 C92,128 104,124 116,126 C170,134 230,134 284,126 C296,124 308,128 308,140 C308,152 300,158 290,158 C230,166 170,166 110,158 C100,158 92,152 92,140Z",
        lighter(cloth),
      ) +
      shape(
        "M250,132 C262,130 276,127 284,126 C296,124 308,128 308,140 C308,152 300,158 290,158 C276,160 262,161 250,162Z",
        darker(cloth, 0.06),
      ) +
      box(140, 204, 112, 84, "#f4ecd9") +
      box(140, 204, 112, 10, band) +
      box(140, 278, 112, 10, band) +
      emblem(mark, 196, 246, "#c99a45", 0.86),
  );
}

/** A screw-top glass jar; with a label when a mark is named. */
export function jar(
  tone: Tone,
  content: Grain | string,
  lid: string,
  mark?: Emblem,
  ink = "#015a4d",
): DemoPicture {
  return square(tone, () => {
    const colour = typeof content === "string" ? content : content.colour;
    const fill =
      shape(
        "M128,170 H272 V308 a20,20 0 0 1 -20,20 H148 a20,20 0 0 1 -20,-20Z",
        typeof content === "string" ? colour : darker(colour, 0.08),
      ) +
      (typeof content === "string"
        ? ""
        : crowd(content, { left: 138, right: 262, bottom: 324, topAt: () => 170 }, 41));
    const label = mark
      ? box(120, 206, 160, 76, "#fbf3dc") +
        box(236, 206, 44, 76, "#000000", 0, 0.08) +
        emblem(mark, 194, 244, ink, 0.9)
      : "";
    return (
      shadow(220, 334, 92) +
      box(120, 118, 160, 216, "#ffffff", 26, 0.55) +
      fill +
      shape("M236,118 h18 a26,26 0 0 1 26,26 v164 a26,26 0 0 1 -26,26 h-18Z", "#3a2a12", 0.12) +
      box(130, 84, 140, 40, lid, 8) +
      shape("M226,84 h36 a8,8 0 0 1 8,8 v24 a8,8 0 0 1 -8,8 h-36Z", darker(lid)) +
      label +
      glint("M138,150 V300", 0.55, 6)
    );
  });
}

/** A clear bag closed by a printed card, the usual pack for loose pulses. */
export function clearBag(tone: Tone, grain: Grain, card: string, mark: Emblem): DemoPicture {
  return square(
    tone,
    () =>
      shadow(222, 332, 100, 14) +
      shape(
        "M118,128 H282 C276,180 304,262 292,330 Q200,340 108,330 C96,262 124,180 118,128Z",
        darker(grain.colour, 0.08),
      ) +
      crowd(grain, { left: 122, right: 278, bottom: 330, topAt: () => 132 }, 57) +
      shape(
        "M118,128 H282 C276,180 304,262 292,330 Q266,334 240,335 C256,250 240,180 236,128Z",
        "#2b1a08",
        0.1,
      ) +
      shape(
        "M118,128 H282 C276,180 304,262 292,330 Q200,340 108,330 C96,262 124,180 118,128Z",
        "#ffffff",
        0.12,
      ) +
      shape("M112,76 H288 V146 H112Z", card) +
      shape("M232,76 H288 V146 H232Z", darker(card)) +
      box(112, 140, 176, 6, lighter(card, 0.5)) +
      emblem(mark, 200, 110, lighter(card, 0.8), 0.78) +
      glint("M132,170 C126,214 122,250 122,290", 0.5),
  );
}
