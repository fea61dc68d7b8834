import type { DemoPicture } from "../demo-store";
import { box, glint, line, oval, shadow, shape, square, type Tone } from "./canvas";
import { darker, lighter } from "./colour";
import { type Emblem, emblem } from "./emblem";

type Fill = { liquid: string; cap: string; label?: string; mark: Emblem; ink: string };

/** A glass oil bottle with sloping shoulders. */
export function oilBottle(
  tone: Tone,
  { liquid, cap, label = "#fbf3dc", mark, ink }: Fill,
): DemoPicture {
  return square(
    tone,
    () =>
      shadow(216, 338, 72, 12) +
      shape(
        "M172,74 h56 v34 c0,22 36,34 36,74 v136 a20,20 0 0 1 -20,20 h-88 a20,20 0 0 1 -20,-20 V182 c0,-40 36,-52 36,-74Z",
        liquid,
      ) +
      shape(
        "M208,74 h20 v34 c0,22 36,34 36,74 v136 a20,20 0 0 1 -20,20 h-30 c14,-60 14,-120 6,-160 c-8,-34 -12,-60 -12,-104Z",
        darker(liquid, 0.18),
      ) +
      box(166, 48, 68, 34, cap, 6) +
      shape("M208,48 h20 a6,6 0 0 1 6,6 v22 a6,6 0 0 1 -6,6 h-20Z", "#000000", 0.14) +
      box(136, 202, 128, 92, label) +
      box(222, 202, 42, 92, "#000000", 0, 0.07) +
      box(136, 202, 128, 7, cap) +
      box(136, 287, 128, 7, cap) +
      emblem(mark, 198, 248, ink, 0.95) +
      glint("M150,180 C152,160 162,150 170,138", 0.5, 6),
  );
}

/** A slim straight bottle with a flip cap: shampoo, hair oil, rose water. */
export function slimBottle(
  tone: Tone,
  { liquid, cap, label = "#fbf3dc", mark, ink }: Fill,
): DemoPicture {
  return square(
    tone,
    () =>
      shadow(216, 336, 66, 12) +
      box(142, 122, 116, 214, liquid, 30) +
      shape(
        "M216,122 h12 a30,30 0 0 1 30,30 v154 a30,30 0 0 1 -30,30 h-12 C234,260 234,190 216,122Z",
        darker(liquid, 0.18),
      ) +
      box(164, 66, 72, 64, cap, 8) +
      shape("M212,66 h16 a8,8 0 0 1 8,8 v48 a8,8 0 0 1 -8,8 h-16Z", darker(cap)) +
      line("M164,100 H236", darker(cap, 0.3), 2, 0.6) +
      shape("M142,190 H258 V292 H142Z", label) +
      shape("M224,190 H258 V292 H224Z", "#000000", 0.07) +
      emblem(mark, 198, 234, ink, 1.05) +
      box(166, 274, 62, 6, ink, 3, 0.5) +
      glint("M156,148 V180", 0.5, 6),
  );
}

/** A handled bottle for cleaners. */
export function cleaner(
  tone: Tone,
  { liquid, cap, label = "#fbf3dc", mark, ink }: Fill,
): DemoPicture {
  return square(
    tone,
    () =>
      shadow(220, 338, 84, 12) +
      shape(
        "M180,110 H228 C232,132 284,142 284,190 V316 a20,20 0 0 1 -20,20 H144 a20,20 0 0 1 -20,-20 V200 C124,160 176,140 180,110Z",
        liquid,
      ) +
      shape(
        "M214,110 H228 C232,132 284,142 284,190 V316 a20,20 0 0 1 -20,20 H236 C252,270 250,200 214,110Z",
        darker(liquid, 0.18),
      ) +
      shape(
        "M236,168 C262,168 268,186 268,206 V226 C256,226 250,220 250,206 C250,192 246,184 236,180Z",
        darker(liquid, 0.45),
      ) +
      box(176, 62, 56, 54, cap, 7) +
      shape("M212,62 h13 a7,7 0 0 1 7,7 v40 a7,7 0 0 1 -7,7 h-13Z", darker(cap)) +
      shape("M124,214 H236 V306 H124Z", label) +
      box(124, 214, 112, 8, cap) +
      box(124, 298, 112, 8, cap) +
      emblem(mark, 180, 260, ink, 1.05) +
      glint("M138,206 C142,180 160,166 170,152", 0.5, 6),
  );
}

/** A big tin with a handle, or a small one with a pressed lid. */
export function tin(
  tone: Tone,
  { liquid, cap, label = "#fbf3dc", mark, ink }: Fill,
  handle = true,
): DemoPicture {
  return square(
    tone,
    () =>
      shadow(223, 336, 104, 15) +
      (handle ? line("M164,92 C164,56 236,56 236,92", "#6c7775", 9) : "") +
      box(108, 88, 184, 248, liquid, 8) +
      shape("M232,88 H284 a8,8 0 0 1 8,8 V328 a8,8 0 0 1 -8,8 H232Z", darker(liquid, 0.16)) +
      box(104, 84, 192, 16, "#c9cfd0", 6) +
      box(104, 324, 192, 14, "#aab3b5", 6) +
      (handle
        ? oval(258, 80, 15, 15, cap)
        : box(128, 66, 144, 20, cap, 6) + box(216, 66, 56, 20, "#000000", 6, 0.12)) +
      box(108, 146, 184, 130, label) +
      shape("M232,146 h60 v130 h-60Z", darker(label, 0.08)) +
      box(108, 146, 184, 9, ink) +
      box(108, 267, 184, 9, ink) +
      emblem(mark, 196, 212, cap, 1.5) +
      glint("M120,112 V136 M120,290 V312", 0.5),
  );
}

/** A five-litre plastic can with a moulded handle. */
export function can(tone: Tone, { liquid, cap, label = "#fbf3dc", mark, ink }: Fill): DemoPicture {
  return square(
    tone,
    () =>
      shadow(224, 338, 112, 15) +
      shape(
        "M134,110 H246 L300,160 V318 a20,20 0 0 1 -20,20 H120 a20,20 0 0 1 -20,-20 V150Z",
        liquid,
      ) +
      shape("M236,110 H246 L300,160 V318 a20,20 0 0 1 -20,20 H244Z", darker(liquid, 0.18)) +
      shape(
        "M138,128 H208 a10,10 0 0 1 10,10 v10 a10,10 0 0 1 -10,10 H132 a10,10 0 0 1 -8,-14Z",
        "#f6edcf",
      ) +
      box(222, 70, 54, 44, cap, 6) +
      shape("M256,70 h14 a6,6 0 0 1 6,6 v32 a6,6 0 0 1 -6,6 h-14Z", darker(cap)) +
      box(118, 192, 164, 112, label, 4) +
      box(118, 192, 164, 10, ink, 4) +
      shape("M240,192 H278 a4,4 0 0 1 4,4 V300 a4,4 0 0 1 -4,4 H240Z", "#000000", 0.07) +
      emblem(mark, 196, 254, cap, 1.3) +
      glint("M112,166 V300", 0.5, 6),
  );
}

/** A squeezed tube lying across its own carton. */
export function tube(tone: Tone, body: string, band: string, mark: Emblem): DemoPicture {
  return square(
    tone,
    () =>
      shadow(212, 322, 140, 14) +
      box(66, 250, 268, 68, lighter(body, 0.15), 3) +
      box(66, 296, 268, 22, darker(body, 0.12), 3) +
      box(66, 268, 268, 14, band) +
      shadow(206, 250, 128, 9) +
      shape("M72,152 L268,168 C290,172 300,188 300,200 C300,212 290,228 268,232 L72,248Z", body) +
      shape("M72,216 L300,206 C299,216 288,228 268,232 L72,248Z", darker(body, 0.16)) +
      box(58, 148, 18, 104, darker(body, 0.1), 3) +
      shape("M142,158 L214,164 V236 L142,242Z", band) +
      box(298, 178, 44, 44, lighter(band, 0.1), 7) +
      box(298, 204, 44, 18, "#000000", 7, 0.12) +
      emblem(mark, 178, 200, "#fbf3dc", 0.9) +
      glint("M86,164 L134,168", 0.6),
  );
}
