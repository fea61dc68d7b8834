import type { DemoPicture } from "../demo-store";
import { glint, line, oval, placed, shadow, shape, square, type Tone } from "./canvas";
import { darker, lighter } from "./colour";

function oneMango(skin: string, blush: string): string {
  return (
    shape(
      "M-10,-92 C44,-100 92,-52 90,10 C88,66 44,100 -6,94 C-62,88 -92,44 -80,-6 C-72,-42 -52,-84 -10,-92Z",
      skin,
    ) +
    shape(
      "M30,-88 C70,-72 92,-40 90,10 C88,66 44,100 -6,94 C60,70 76,-20 30,-88Z",
      darker(skin, 0.16),
    ) +
    shape(
      "M-10,-92 C10,-95 34,-90 50,-80 C24,-60 -20,-50 -52,-62 C-42,-78 -28,-89 -10,-92Z",
      blush,
      0.75,
    ) +
    glint("M-58,-18 C-64,10 -54,40 -36,58", 0.35, 8) +
    line("M-8,-92 q-2,-14 6,-24", "#6b4a2a", 8)
  );
}

export function mangoes(tone: Tone, skin: string, blush: string): DemoPicture {
  return square(
    tone,
    () =>
      shadow(169, 322, 86, 14) +
      shadow(279, 330, 78) +
      placed(148, 222, oneMango(skin, blush), -14, 1.02) +
      shape("M150,116 C176,70 236,62 276,84 C252,120 200,134 150,116Z", "#4f7a3a") +
      shape("M150,116 C196,112 240,100 276,84 C252,120 200,134 150,116Z", "#3d632c") +
      placed(262, 246, oneMango(lighter(skin, 0.2), "#9fb04a"), 16, 0.86),
  );
}

export function lemons(tone: Tone): DemoPicture {
  const segments = [0, 45, 90, 135, 180, 225, 270, 315]
    .map((turn) => placed(274, 262, shape("M0,-6 l-17,-36 q17,-11 34,0Z", "#f3dc6a"), turn))
    .join("");
  return square(
    tone,
    () =>
      shadow(169, 306, 88) +
      shadow(287, 326, 66, 11) +
      shape(
        "M58,232 C64,220 74,216 84,204 C112,150 200,146 232,204 C240,216 250,218 254,232 C250,246 240,248 232,260 C200,316 112,312 84,260 C74,248 64,244 58,232Z",
        "#efd24a",
      ) +
      shape(
        "M176,160 C204,166 222,184 232,204 C240,216 250,218 254,232 C250,246 240,248 232,260 C210,300 160,310 124,296 C206,286 218,200 176,160Z",
        "#d8b52e",
      ) +
      oval(274, 262, 66, 66, "#e8c93e") +
      oval(274, 262, 57, 57, "#fbf3cf") +
      segments,
  );
}

export function bananas(tone: Tone): DemoPicture {
  const one = (turn: number, skin: string) =>
    placed(
      150,
      96,
      shape("M-10,0 C-2,84 52,166 150,190 C164,192 170,204 160,212 C60,240 -44,130 -36,4Z", skin) +
        shape(
          "M-36,4 C-44,130 60,240 160,212 C164,208 166,204 164,200 C70,214 -16,120 -22,2Z",
          darker(skin, 0.16),
        ) +
        line("M152,196 l12,8", "#5b4632", 10),
      turn,
    );
  return square(
    tone,
    () =>
      shadow(232, 326, 118, 14) +
      one(-14, "#e9bf35") +
      one(4, "#f2cd48") +
      one(24, "#f6d75f") +
      shape(
        "M112,104 C116,80 124,66 140,58 L160,66 C154,84 160,96 166,108 C150,118 126,116 112,104Z",
        "#8f8a32",
      ) +
      shape("M124,66 L140,58 L160,66 L152,76Z", "#5b4632"),
  );
}

export function apples(tone: Tone, skin: string): DemoPicture {
  const one = (colour: string) =>
    shape(
      "M0,-62 C40,-92 96,-66 94,0 C92,54 52,92 20,88 C8,86 -8,86 -20,88 C-52,92 -92,54 -94,0 C-96,-66 -40,-92 0,-62Z",
      colour,
    ) +
    shape("M34,-76 C72,-76 96,-48 94,0 C92,54 52,92 20,88 C74,56 84,-20 34,-76Z", darker(colour)) +
    shape("M-22,-68 C-10,-54 10,-54 22,-68 C10,-62 -10,-62 -22,-68Z", darker(colour, 0.5)) +
    line("M0,-60 C0,-80 6,-92 14,-100", "#6b4a2a", 7) +
    glint("M-66,-24 C-72,4 -66,30 -50,50", 0.4, 9);
  return square(
    tone,
    () =>
      shadow(164, 320, 90, 14) +
      shadow(282, 336, 76, 12) +
      placed(152, 228, one(skin)) +
      shape("M168,132 C186,98 226,94 250,108 C232,138 198,146 168,132Z", "#5f8a3f") +
      placed(268, 268, one(lighter(skin, 0.12)), 8, 0.76),
  );
}

export function papaya(tone: Tone): DemoPicture {
  const seeds = [
    [214, 214],
    [226, 238],
    [238, 220],
    [250, 246],
    [232, 262],
    [254, 268],
    [262, 288],
    [244, 286],
    [270, 262],
  ]
    .map(([x = 0, y = 0]) => oval(x, y, 6.5, 6.5, "#2f2a22") + oval(x - 2, y - 2, 2, 2, "#6d665a"))
    .join("");
  return square(
    tone,
    () =>
      shadow(210, 332, 128, 15) +
      placed(
        160,
        210,
        shape(
          "M-20,-124 C20,-128 62,-70 74,10 C84,80 44,116 0,116 C-50,116 -86,74 -72,4 C-62,-60 -46,-118 -20,-124Z",
          "#d99a35",
        ) +
          shape("M-20,-124 C-46,-118 -62,-60 -72,4 C-40,-30 -10,-80 -4,-124Z", "#7b9a4a", 0.85) +
          shape(
            "M20,-110 C50,-76 68,-34 74,10 C84,80 44,116 0,116 C56,80 52,-30 20,-110Z",
            "#bd7f22",
          ),
        -16,
      ) +
      placed(
        0,
        0,
        shape(
          "M186,150 C220,140 300,216 318,286 C324,318 296,338 262,330 C200,314 168,180 186,150Z",
          "#d9892c",
        ) +
          shape(
            "M196,166 C222,160 288,226 304,286 C308,308 290,322 266,316 C214,302 180,192 196,166Z",
            "#f0873a",
          ) +
          shape(
            "M210,194 C228,190 268,238 280,280 C282,298 270,306 256,300 C222,284 198,214 210,194Z",
            "#f7b067",
          ),
      ) +
      seeds,
  );
}

export function pomegranates(tone: Tone): DemoPicture {
  const whole = (colour: string) =>
    oval(0, 0, 90, 86, colour) +
    shape(
      "M26,-84 C76,-66 104,-10 80,44 C62,82 20,92 -10,86 C60,60 70,-20 26,-84Z",
      darker(colour),
    ) +
    shape("M-20,-80 L-28,-110 L-10,-98 L2,-114 L14,-98 L30,-108 L22,-80Z", darker(colour, 0.12)) +
    glint("M-62,-20 C-68,6 -60,30 -46,46", 0.35, 9);
  const arils = [
    [-30, -20],
    [-8, -30],
    [16, -24],
    [34, -6],
    [-38, 4],
    [-16, -4],
    [8, 0],
    [28, 18],
    [-24, 24],
    [-2, 26],
    [16, 38],
    [-8, 46],
  ]
    .map(([x = 0, y = 0]) => oval(x, y, 10, 9, "#b3243a") + oval(x - 3, y - 3, 3, 2.5, "#e88a96"))
    .join("");
  return square(
    tone,
    () =>
      shadow(160, 318, 92, 14) +
      shadow(286, 336, 70, 11) +
      placed(148, 228, whole("#b8404a")) +
      placed(276, 272, oval(0, 0, 66, 62, "#a8353f") + oval(0, 0, 57, 53, "#f3e3c4") + arils),
  );
}
