import type { DemoPicture } from "../demo-store";
import { box, glint, line, oval, placed, shadow, shape, square, type Tone } from "./canvas";
import { darker, lighter } from "./colour";
import { type Emblem, emblem } from "./emblem";

type Print = { paper: string; band: string; mark: Emblem; ink: string };

/** A block-bottom paper bag with a printed band: flour, sugar, tea. */
export function paperBag(tone: Tone, { paper, band, mark, ink }: Print): DemoPicture {
  return square(
    tone,
    () =>
      shadow(222, 334, 100, 14) +
      shape("M112,110 L288,110 L296,334 H104Z", paper) +
      shape("M226,110 L288,110 L296,334 H230Z", darker(paper, 0.1)) +
      shape("M112,110 L120,84 H280 L288,110Z", darker(paper, 0.07)) +
      shape("M112,110 H288 V120 H112Z", darker(paper, 0.2)) +
      box(108, 172, 184, 104, band) +
      shape("M228,172 H292 V276 H229Z", darker(band)) +
      oval(200, 224, 40, 40, "#f6ecd2") +
      emblem(mark, 200, 224, ink) +
      glint("M124,128 L120,160", 0.5),
  );
}

/** A sealed plastic pouch, pinched at the waist. */
export function pouch(tone: Tone, { paper, band, mark, ink }: Print): DemoPicture {
  return square(
    tone,
    () =>
      shadow(222, 332, 100, 14) +
      shape("M112,96 H288 C280,150 304,230 296,332 H104 C96,230 120,150 112,96Z", paper) +
      shape("M105,272 H299 C299,292 298,312 296,332 H104 C102,312 101,292 105,272Z", band) +
      shape(
        "M230,96 H288 C280,150 304,230 296,332 H236 C250,240 236,160 230,96Z",
        "#2b1a08",
        0.16,
      ) +
      box(106, 80, 188, 22, lighter(paper), 3) +
      line("M112,91 H288", darker(paper), 2, 0.6) +
      oval(200, 200, 60, 58, "#fbf0d8") +
      emblem(mark, 200, 200, ink, 1.35) +
      glint("M122,120 C116,170 112,200 112,240", 0.35),
  );
}

/** A pillow packet with crimped ends, lying on its side: chips, namkeen, noodles. */
export function pillow(tone: Tone, { paper, band, mark, ink }: Print): DemoPicture {
  const crimp = (y: number, down: number) =>
    shape(
      `M104,${y} ${Array.from({ length: 12 }, (_, index) => `l8,${(index % 2 ? -1 : 1) * down * 7} l8,${(index % 2 ? 1 : -1) * down * 7}`).join(" ")} V${y + down * 22} H104Z`,
      lighter(paper, 0.2),
    );
  return square(
    tone,
    () =>
      shadow(218, 342, 108, 13) +
      crimp(70, 1) +
      shape(
        "M104,84 C120,80 280,80 296,84 C312,160 312,250 296,328 C280,334 120,334 104,328 C88,250 88,160 104,84Z",
        paper,
      ) +
      shape(
        "M94,140 C150,112 240,168 308,132 C310,170 309,200 307,226 C240,262 150,206 92,240 C90,206 91,170 94,140Z",
        band,
      ) +
      shape(
        "M250,82 C270,82 288,83 296,84 C312,160 312,250 296,328 C288,331 268,332 250,333 C272,250 270,160 250,82Z",
        "#2b1a08",
        0.15,
      ) +
      crimp(340, -1) +
      oval(196, 188, 52, 52, lighter(paper, 0.85)) +
      emblem(mark, 196, 188, ink, 1.25) +
      glint("M114,106 C106,140 104,160 104,180", 0.45, 6),
  );
}

/** A printed carton seen a little from the right: tea, spice mix, soap powder. */
export function carton(tone: Tone, { paper, band, mark, ink }: Print): DemoPicture {
  return square(
    tone,
    () =>
      shadow(228, 334, 108, 13) +
      shape("M116,92 H252 V334 H116Z", paper) +
      shape("M252,92 L296,78 V316 L252,334Z", darker(paper, 0.24)) +
      shape("M116,92 L162,78 H296 L252,92Z", lighter(paper, 0.3)) +
      shape("M116,238 H252 V300 H116Z", band) +
      shape("M252,238 L296,224 V284 L252,300Z", darker(band, 0.24)) +
      oval(184, 168, 50, 50, "#fbf3dc") +
      emblem(mark, 184, 168, ink, 1.2) +
      box(134, 254, 82, 7, "#fbf3dc", 3, 0.85) +
      box(134, 270, 56, 7, "#fbf3dc", 3, 0.6) +
      glint("M128,104 V150", 0.4),
  );
}

/** A biscuit packet lying in front of a few of its biscuits. */
export function biscuits(
  tone: Tone,
  wrapper: string,
  band: string,
  biscuit: string,
  round = true,
): DemoPicture {
  const one = (x: number, y: number, turn: number) =>
    round
      ? placed(x, y, emblem("biscuit", 0, 0, biscuit, 1.35), turn)
      : placed(
          x,
          y,
          box(-42, -28, 84, 56, darker(biscuit, 0.2), 8) +
            box(-37, -24, 74, 46, biscuit, 6) +
            [-22, 0, 22]
              .map(
                (dx) =>
                  oval(dx, -10, 2.6, 2.6, darker(biscuit, 0.45)) +
                  oval(dx, 9, 2.6, 2.6, darker(biscuit, 0.45)),
              )
              .join(""),
          turn,
        );
  const teeth = (x: number, side: number) =>
    shape(
      `M${x},150 ${Array.from({ length: 6 }, () => `l${side * 9},9 l${-side * 9},9`).join(" ")} Z`,
      darker(wrapper, 0.12),
    );
  return square(
    tone,
    () =>
      shadow(206, 270, 140, 14) +
      teeth(62, -1) +
      teeth(338, 1) +
      shape("M62,146 Q200,136 338,146 V262 Q200,272 62,262Z", wrapper) +
      shape("M62,226 Q200,236 338,226 V262 Q200,272 62,262Z", darker(wrapper)) +
      shape("M62,178 Q200,170 338,178 V216 Q200,222 62,216Z", band) +
      oval(128, 198, 44, 44, lighter(wrapper, 0.8)) +
      emblem("biscuit", 128, 198, biscuit, 1.15) +
      box(196, 188, 104, 8, wrapper, 4) +
      box(196, 202, 70, 6, wrapper, 3, 0.7) +
      glint("M80,160 H250", 0.4) +
      shadow(252, 340, 86, 11) +
      one(206, 296, -8) +
      one(286, 308, 10),
  );
}
