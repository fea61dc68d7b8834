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
import { type Emblem, emblem } from "./emblem";

/** A wrapped soap with one bare bar leaning on it. */
export function soap(tone: Tone, wrapper: string, bar: string, mark: Emblem): DemoPicture {
  return square(
    tone,
    () =>
      shadow(196, 300, 124, 14) +
      box(72, 174, 226, 122, wrapper, 14) +
      shape("M72,256 H298 V282 a14,14 0 0 1 -14,14 H86 a14,14 0 0 1 -14,-14Z", darker(wrapper)) +
      shape("M72,204 H298 V250 H72Z", "#f4efe2") +
      emblem(mark, 160, 227, wrapper, 0.7) +
      box(190, 222, 84, 9, wrapper, 4, 0.8) +
      glint("M92,186 H240", 0.35) +
      shadow(270, 336, 84, 12) +
      placed(
        262,
        292,
        box(-78, -36, 156, 76, darker(bar), 32) +
          box(-78, -42, 156, 70, bar, 30) +
          box(-58, -28, 116, 42, lighter(bar, 0.35), 20) +
          emblem(mark, 0, -7, bar, 0.5),
        -6,
      ) +
      [
        [116, 320, 12],
        [140, 334, 8],
        [98, 338, 7],
      ]
        .map(([x = 0, y = 0, r = 0]) => oval(x, y, r, r, "#ffffff", 0, 0.75))
        .join(""),
  );
}

/** A long detergent cake, cut at one end. */
export function washingBar(tone: Tone, wrapper: string, bar: string): DemoPicture {
  const cake = (x: number, y: number, length: number) =>
    shape(`M${x},${y} h${length} l34,-24 h${-length}Z`, lighter(bar, 0.35)) +
    shape(`M${x},${y} h${length} v58 h${-length}Z`, bar) +
    shape(`M${x + length},${y} l34,-24 v58 l-34,24Z`, darker(bar)) +
    line(`M${x + 18},${y + 28} h${length - 36}`, lighter(bar, 0.5), 4, 0.7);
  return square(
    tone,
    () =>
      shadow(214, 330, 136, 14) +
      cake(82, 270, 206) +
      placed(
        0,
        0,
        cake(104, 190, 206) +
          shape("M136,190 h120 v58 h-120Z", wrapper) +
          shape("M136,190 h120 l34,-24 h-120Z", lighter(wrapper)) +
          emblem("star", 196, 219, "#fbf3dc", 0.75),
      ),
  );
}

/** A round tub of dish-washing paste with a scrubber on top. */
export function dishTub(tone: Tone, tub: string, paste: string): DemoPicture {
  return square(tone, () => {
    const random = randomFrom(5);
    const wool = Array.from({ length: 46 }, () => {
      const x = 250 + (random() - 0.5) * 84;
      const y = 296 + (random() - 0.5) * 46;
      return line(
        `M${Math.round(x)},${Math.round(y)} q8,-12 16,0 t14,2`,
        random() > 0.5 ? "#5f9a4b" : "#7bb463",
        2.6,
        0.9,
      );
    }).join("");
    return (
      shadow(206, 322, 118, 14) +
      shape("M92,200 H292 L280,306 C270,326 114,326 104,306Z", tub) +
      shape(
        "M236,200 H292 L280,306 C276,316 254,320 226,321 C240,280 240,240 236,200Z",
        darker(tub),
      ) +
      oval(192, 200, 100, 28, lighter(tub)) +
      oval(192, 199, 88, 21, paste) +
      line("M140,200 q18,-10 36,0 t36,0 t28,0", lighter(paste, 0.5), 4, 0.7) +
      oval(186, 262, 34, 34, "#fbf3dc") +
      emblem("bubbles", 186, 262, tub, 0.9) +
      shadow(262, 330, 62, 10) +
      oval(266, 298, 54, 30, "#4c8239") +
      wool
    );
  });
}

/** A grass broom, tied and standing. */
export function broom(tone: Tone): DemoPicture {
  return square(tone, () => {
    const straws = Array.from({ length: 27 }, (_, index) => {
      const spread = index - 13;
      const colour = index % 3 === 0 ? "#b98d3c" : index % 3 === 1 ? "#d6ad58" : "#c79c47";
      return line(
        `M${200 + spread * 1.6},196 C${200 + spread * 3},240 ${200 + spread * 6.4},290 ${200 + spread * 7.6},${338 - Math.abs(spread) * 1.2}`,
        colour,
        6,
      );
    }).join("");
    return (
      shadow(206, 338, 112, 12) +
      straws +
      shape("M178,206 C174,150 184,90 190,46 H210 C216,90 226,150 222,206Z", "#a8453a") +
      shape("M204,46 H210 C216,90 226,150 222,206 H208Z", "#86322a") +
      [70, 120, 170, 196].map((y) => line(`M182,${y} H218`, "#efd9a8", 5)).join("") +
      line("M178,226 H222 M170,246 H230", "#2f6b5b", 5)
    );
  });
}

/** A stack of matchboxes with one slid open. */
export function matchboxes(tone: Tone, cover: string): DemoPicture {
  const one = (y: number, x: number) =>
    box(x, y, 176, 52, cover) +
    box(x + 150, y, 26, 52, darker(cover)) +
    box(x + 10, y + 8, 132, 36, "#fbf0d8") +
    emblem("flame", x + 74, y + 28, "#d0532f", 0.55) +
    box(x, y + 52, 176, 10, "#5b3a2a");
  return square(
    tone,
    () =>
      shadow(214, 336, 116, 13) +
      one(150, 112) +
      one(212, 104) +
      one(274, 114) +
      [0, 1, 2]
        .map((index) =>
          placed(
            300 + index * 14,
            298,
            line("M0,34 L0,-40", "#d9bd90", 6) + oval(0, -42, 6, 9, "#b3261e"),
            14 + index * 12,
          ),
        )
        .join(""),
  );
}
