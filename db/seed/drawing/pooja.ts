import type { DemoPicture } from "../demo-store";
import { box, glint, line, oval, placed, shadow, shape, square, type Tone } from "./canvas";
import { darker, lighter } from "./colour";
import { emblem } from "./emblem";

/** An incense carton with lit sticks in a brass stand. */
export function incense(tone: Tone, pack: string, smoke = "#8a8f95"): DemoPicture {
  return square(
    tone,
    () =>
      shadow(176, 336, 96, 12) +
      box(104, 96, 96, 240, pack, 4) +
      box(168, 96, 32, 240, darker(pack), 4) +
      box(104, 132, 96, 10, "#efc65a") +
      box(104, 292, 96, 10, "#efc65a") +
      oval(148, 214, 36, 46, "#fbf0d8") +
      emblem("lotus", 148, 218, pack, 0.95) +
      shadow(284, 336, 60, 10) +
      [-16, 0, 16]
        .map(
          (lean) =>
            line(`M${284 + lean * 0.4},312 L${284 + lean * 2.2},130`, "#6b4a2a", 5) +
            oval(284 + lean * 2.2, 128, 4.5, 5, "#e0703a"),
        )
        .join("") +
      line(
        "M250,118 C232,96 268,78 250,52 M284,118 C266,92 304,74 286,44 M320,118 C304,98 338,80 322,56",
        smoke,
        4,
        0.45,
      ) +
      shape("M240,300 H328 C326,324 312,336 284,336 C256,336 242,324 240,300Z", "#c99a35") +
      shape("M296,300 H328 C326,324 312,336 284,336 C300,326 300,312 296,300Z", "#a67a20") +
      oval(284, 300, 44, 9, "#e2bb5c"),
  );
}

/** Clay lamps with a burning wick. */
export function lamps(tone: Tone, clay: string): DemoPicture {
  const lamp = (x: number, y: number, scale: number) =>
    placed(
      x,
      y,
      oval(4, 44, 84, 12, "#2b2418", 0, 0.16) +
        shape("M-90,-6 C-60,6 60,6 96,-18 C92,20 50,46 0,46 C-46,46 -84,28 -90,-6Z", clay) +
        shape("M30,0 C58,-2 82,-8 96,-18 C92,20 50,46 0,46 C34,38 44,20 30,0Z", darker(clay)) +
        shape("M-90,-6 C-60,-24 40,-28 96,-18 C60,6 -60,6 -90,-6Z", lighter(clay)) +
        shape("M-68,-7 C-40,-18 40,-20 74,-15 C40,0 -46,2 -68,-7Z", "#d99a2c") +
        line("M40,-6 L84,-20", "#f7f0df", 6) +
        placed(
          86,
          -46,
          shape("M0,-34 C16,-8 16,6 10,16 C4,26 -10,24 -12,12 C-14,0 -6,-12 0,-34Z", "#f2a93b") +
            shape("M0,-8 C6,4 6,10 3,14 C0,19 -6,17 -6,10 C-6,4 -3,0 0,-8Z", "#fff2c4"),
        ),
      0,
      scale,
    );
  return square(
    tone,
    () => oval(226, 150, 92, 88, "#fff3cf", 0, 0.5) + lamp(150, 222, 1) + lamp(248, 296, 0.92),
  );
}

/** A stack of camphor tablets before their tin. */
export function camphor(tone: Tone, lid: string): DemoPicture {
  const tablet = (x: number, y: number) =>
    oval(x, y + 7, 23, 10, "#c4ccd2") +
    box(x - 23, y, 46, 7, "#c4ccd2") +
    oval(x, y, 23, 10, "#ffffff");
  return square(
    tone,
    () =>
      shadow(196, 316, 100, 14) +
      box(104, 150, 172, 156, "#f3f0e6", 12) +
      box(228, 150, 48, 156, "#000000", 12, 0.1) +
      box(96, 118, 188, 44, lid, 8) +
      box(232, 118, 52, 44, darker(lid), 8) +
      oval(182, 232, 42, 42, lighter(lid, 0.2)) +
      emblem("flame", 182, 230, "#fbf0d8", 1) +
      shadow(284, 340, 66, 10) +
      tablet(252, 326) +
      tablet(304, 328) +
      tablet(278, 310),
  );
}

/** Balls of sacred thread. */
export function thread(tone: Tone): DemoPicture {
  const ball = (x: number, y: number, r: number, colours: [string, string]) =>
    oval(x + 8, y + r - 2, r, 12, "#2b2418", 0, 0.16) +
    oval(x, y, r, r, colours[0]) +
    Array.from({ length: 9 }, (_, index) => {
      const dy = (index - 4) * (r / 4.8);
      const half = Math.sqrt(Math.max(0, r * r - dy * dy)) - 2;
      return line(
        `M${x - half},${y + dy} Q${x},${y + dy + 12} ${x + half},${y + dy}`,
        index % 2 ? "#f0c23c" : colours[1],
        5,
        0.9,
      );
    }).join("");
  return square(
    tone,
    () =>
      ball(156, 226, 86, ["#b3261e", "#8d1a15"]) +
      ball(276, 272, 58, ["#c7372a", "#98231b"]) +
      line("M318,310 C352,330 320,352 268,344", "#b3261e", 5),
  );
}

/** Three brass cups of vermilion, sandal and rice on a plate. */
export function tilakPlate(tone: Tone): DemoPicture {
  const cup = (x: number, y: number, colour: string) =>
    shape(`M${x - 44},${y} h88 c-2,30 -20,42 -44,42 c-24,0 -42,-12 -44,-42Z`, "#c99a35") +
    shape(`M${x + 14},${y} h30 c-2,30 -20,42 -44,42 c18,-8 20,-24 14,-42Z`, "#a67a20") +
    oval(x, y, 46, 15, "#e2bb5c") +
    shape(
      `M${x - 36},${y} C${x - 24},${y - 40} ${x + 24},${y - 40} ${x + 36},${y} C${x + 20},${y + 12} ${x - 20},${y + 12} ${x - 36},${y}Z`,
      colour,
    ) +
    shape(
      `M${x + 6},${y - 30} C${x + 22},${y - 26} ${x + 32},${y - 12} ${x + 36},${y} C${x + 28},${y + 6} ${x + 16},${y + 8} ${x + 6},${y + 9} C${x + 20},${y - 6} ${x + 18},${y - 20} ${x + 6},${y - 30}Z`,
      darker(colour, 0.14),
    );
  return square(
    tone,
    () =>
      shadow(210, 332, 152, 15) +
      oval(200, 304, 152, 34, "#a67a20") +
      oval(200, 298, 152, 34, "#d9b04e") +
      oval(200, 296, 130, 25, "#c49738") +
      cup(200, 206, "#f4efe2") +
      cup(136, 250, "#c4261d") +
      cup(264, 250, "#e0a83a") +
      glint("M66,308 C96,324 130,328 160,330", 0.5),
  );
}

/** A coconut with its husk tuft and a mango leaf, for worship. */
export function coconut(tone: Tone, offered = false): DemoPicture {
  const fibres = [
    [96, 180],
    [112, 250],
    [140, 160],
    [150, 290],
    [190, 170],
    [84, 220],
    [120, 210],
    [176, 230],
    [206, 260],
  ]
    .map(([x, y]) => line(`M${x},${y} q14,-8 26,2`, "#9a7150", 3, 0.7))
    .join("");
  const half =
    shadow(300, 330, 56, 10) +
    oval(278, 274, 72, 58, "#6d4830") +
    oval(274, 268, 64, 50, "#fbf7ee") +
    oval(276, 272, 46, 34, "#e4e2da") +
    shape("M232,280 a46,34 0 0 0 90,-2 a60,40 0 0 1 -90,2Z", "#cfd3cf");
  const dressed =
    shape("M160,140 C150,96 168,70 176,48 C186,76 190,104 180,138Z", "#c79c60") +
    line("M70,206 Q160,242 250,206 M68,222 Q160,258 252,222", "#c4261d", 6) +
    placed(
      286,
      298,
      shape("M-74,20 C-50,-30 30,-44 80,-18 C50,22 -20,40 -74,20Z", "#4f7a3a") +
        shape("M-74,20 C-20,10 30,0 80,-18 C50,22 -20,40 -74,20Z", "#3d632c"),
    );
  return square(
    tone,
    () =>
      shadow(192, 318, 100, 15) +
      oval(160, 226, 94, 94, "#7a5237") +
      shape("M160,132 a94,94 0 0 1 0,188 c44,-30 60,-130 0,-188Z", "#60402a") +
      fibres +
      (offered ? dressed : half),
  );
}
