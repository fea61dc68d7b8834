import type { DemoPicture } from "../demo-store";
import { glint, line, oval, placed, shadow, shape, square, type Tone } from "./canvas";
import { darker, lighter } from "./colour";

export function onions(tone: Tone, skin: string): DemoPicture {
  const one = (colour: string, vein: string) =>
    shape(
      "M0,-96 C10,-70 92,-62 92,14 C92,64 46,88 0,88 C-46,88 -92,64 -92,14 C-92,-62 -10,-70 0,-96Z",
      colour,
    ) +
    shape("M0,-96 C10,-70 92,-62 92,14 C92,64 46,88 0,88 C64,60 60,-40 0,-96Z", darker(colour)) +
    line("M-6,-74 C-56,-40 -70,40 -17,84 M-3,-74 C-26,-40 -32,40 -8,84", vein, 2.5, 0.7) +
    line("M26,-56 C56,-20 58,40 18,84", vein, 2.5, 0.45) +
    line("M0,-92 C-2,-110 6,-118 10,-128 M0,-92 C4,-108 -6,-114 -8,-122", "#b98b5a", 5) +
    line("M-8,88 l-6,12 M4,88 l2,12 M14,87 l9,9", "#b98b5a", 3);
  const vein = lighter(skin, 0.5);
  return square(
    tone,
    () =>
      shadow(164, 318, 84, 14) +
      shadow(287, 332, 66, 11) +
      placed(148, 226, one(skin, vein)) +
      placed(272, 266, one(lighter(skin, 0.1), vein), 0, 0.72),
  );
}

export function potatoes(tone: Tone, skin: string): DemoPicture {
  const one = (colour: string, turn: number) =>
    placed(
      0,
      0,
      shape(
        "M-86,6 C-92,-40 -40,-66 6,-62 C58,-60 96,-30 90,14 C84,58 30,66 -14,62 C-52,58 -82,44 -86,6Z",
        colour,
      ) +
        shape(
          "M30,-58 C72,-48 96,-22 90,14 C84,58 30,66 -14,62 C60,44 70,-20 30,-58Z",
          darker(colour, 0.16),
        ) +
        [
          [-40, -16],
          [-10, 14],
          [18, -26],
          [44, 10],
          [-50, 22],
          [6, -42],
        ]
          .map(([x = 0, y = 0]) => oval(x, y, 4, 2.4, darker(colour, 0.4), 20))
          .join("") +
        glint("M-66,-14 C-60,-34 -40,-44 -24,-48", 0.35, 7),
      turn,
    );
  return square(
    tone,
    () =>
      shadow(150, 292, 92) +
      shadow(268, 306, 92) +
      shadow(206, 340, 88, 11) +
      placed(144, 236, one(darker(skin, 0.06), -12)) +
      placed(262, 250, one(skin, 14)) +
      placed(196, 296, one(lighter(skin, 0.14), -4), 0, 0.88),
  );
}

export function carrots(tone: Tone, root: string): DemoPicture {
  const one = (colour: string) =>
    [-26, 0, 26]
      .map((turn) =>
        placed(
          0,
          -70,
          line("M0,0 C-4,-24 4,-40 0,-62", "#4f7a3a", 7) +
            oval(-8, -40, 8, 12, "#6f9d4a", 30) +
            oval(8, -54, 8, 12, "#5d8a3a", -30),
          turn,
        ),
      )
      .join("") +
    shape("M-34,-66 C-26,-84 26,-84 34,-66 C38,0 14,90 0,128 C-14,90 -38,0 -34,-66Z", colour) +
    shape(
      "M12,-78 C28,-76 34,-72 34,-66 C38,0 14,90 0,128 C14,60 20,-20 12,-78Z",
      darker(colour, 0.16),
    ) +
    line(
      "M-28,-36 q12,6 22,0 M-22,6 q14,6 20,0 M12,-8 q8,4 14,-2 M-12,52 q8,4 14,0",
      darker(colour, 0.3),
      3,
      0.6,
    );
  return square(
    tone,
    () =>
      shadow(214, 336, 112, 12) +
      placed(136, 218, one(root), -16) +
      placed(206, 210, one(lighter(root, 0.12)), 2) +
      placed(272, 222, one(root), 20),
  );
}

export function garlic(tone: Tone): DemoPicture {
  const bulb = (colour: string) =>
    shape(
      "M-6,-110 C-4,-70 -92,-46 -88,24 C-86,66 -40,82 0,82 C40,82 86,66 88,24 C92,-46 4,-70 6,-110Z",
      colour,
    ) +
    shape(
      "M4,-80 C20,-56 92,-46 88,24 C86,66 40,82 0,82 C60,50 50,-30 4,-80Z",
      darker(colour, 0.12),
    ) +
    line(
      "M-4,-76 C-44,-40 -50,30 -24,78 M4,-76 C30,-40 40,30 22,78 M0,-70 V80",
      "#c9a9b4",
      3,
      0.7,
    ) +
    line("M-12,84 l-6,8 M0,84 v10 M12,84 l6,8", "#b98b5a", 3);
  return square(
    tone,
    () =>
      shadow(166, 314, 88, 14) +
      shadow(288, 334, 66, 11) +
      placed(156, 228, bulb("#f4ecdf")) +
      placed(276, 274, bulb("#efe4d6"), 14, 0.66) +
      placed(
        116,
        334,
        shape("M-30,10 C-26,-16 10,-22 32,6 C14,18 -14,18 -30,10Z", "#f7f0e4") +
          shape("M-30,10 C-6,10 16,6 32,6 C14,18 -14,18 -30,10Z", "#dcd0c0"),
      ),
  );
}

export function ginger(tone: Tone): DemoPicture {
  return square(
    tone,
    () =>
      shadow(208, 312, 130, 14) +
      shape(
        "M70,262 C64,226 104,216 124,220 C116,180 130,142 158,142 C186,142 184,184 188,206 C214,196 226,204 236,206 C232,170 246,128 276,134 C304,140 290,184 288,206 C320,204 344,224 336,256 C328,290 284,280 262,284 C250,316 208,320 186,296 C150,306 80,308 70,262Z",
        "#d9b277",
      ) +
      shape(
        "M336,256 C328,290 284,280 262,284 C250,316 208,320 186,296 C150,306 80,308 70,262 C110,286 150,276 190,272 C240,266 300,272 336,256Z",
        "#bb9158",
      ) +
      oval(157, 150, 16, 8, "#efd9a0") +
      oval(277, 143, 15, 8, "#efd9a0") +
      line(
        "M92,246 q14,10 26,2 M140,190 q16,8 32,0 M138,216 q20,10 40,0 M250,176 q16,8 32,0 M248,202 q18,8 34,0 M206,236 q16,10 34,2 M296,236 q14,8 26,-2 M206,290 q16,8 30,-2",
        "#a87f47",
        3,
        0.75,
      ),
  );
}
