import type { DemoPicture } from "../demo-store";
import { glint, line, oval, placed, shadow, shape, square, type Tone } from "./canvas";
import { darker, lighter } from "./colour";

export function tomatoes(tone: Tone): DemoPicture {
  const one = (skin: string) =>
    shape(
      "M0,-66 C60,-84 98,-44 96,8 C94,62 50,84 0,84 C-50,84 -94,62 -96,8 C-98,-44 -60,-84 0,-66Z",
      skin,
    ) +
    shape("M40,-72 C78,-66 98,-34 96,8 C94,62 50,84 0,84 C70,60 80,-20 40,-72Z", darker(skin)) +
    glint("M-66,-24 C-76,4 -70,30 -54,50", 0.35, 9) +
    [-100, -50, 0, 50, 100]
      .map((turn) =>
        placed(0, -62, shape("M0,0 C-8,18 -10,32 0,50 C10,32 8,18 0,0Z", "#4f7a3a"), turn),
      )
      .join("") +
    line("M0,-60 C0,-78 6,-86 14,-92", "#3d632c", 8);
  return square(
    tone,
    () =>
      shadow(154, 312, 80) +
      shadow(293, 316, 76, 12) +
      shadow(220, 338, 72, 11) +
      placed(136, 236, one("#d0432f"), 0, 0.86) +
      placed(276, 246, one("#c73a29"), 0, 0.8) +
      placed(204, 276, one("#dc533d"), 0, 0.72),
  );
}

export function chillies(tone: Tone, skin: string): DemoPicture {
  const one = (colour: string) =>
    shape("M-22,-70 C-30,10 -10,90 16,112 C22,70 34,-20 20,-70Z", colour) +
    shape("M6,-70 C14,0 16,70 16,112 C22,70 34,-20 20,-70Z", darker(colour)) +
    shape("M-26,-66 C-22,-86 22,-86 26,-66 C12,-58 -12,-58 -26,-66Z", "#6f9d4a") +
    line("M0,-80 C0,-98 8,-106 16,-112", "#6f9d4a", 8) +
    glint("M-12,-48 C-16,0 -8,40 0,66", 0.35);
  return square(
    tone,
    () =>
      shadow(226, 316, 116, 12) +
      placed(150, 210, one(skin), -24) +
      placed(214, 196, one(lighter(skin, 0.12)), 6) +
      placed(262, 226, one(skin), 30),
  );
}

export function okra(tone: Tone): DemoPicture {
  const one = (colour: string) =>
    shape("M-24,-84 C-26,0 -8,84 6,118 C18,84 30,0 26,-84Z", colour) +
    shape("M6,-84 C10,0 10,84 6,118 C18,84 30,0 26,-84Z", darker(colour)) +
    line("M-9,-76 C-8,10 0,70 5,104", lighter(colour, 0.4), 3, 0.7) +
    shape("M-30,-80 C-22,-104 24,-104 32,-80 C14,-72 -14,-72 -30,-80Z", "#4f7a3a") +
    line("M0,-96 v-18", "#4f7a3a", 10);
  return square(
    tone,
    () =>
      shadow(216, 326, 130, 13) +
      placed(122, 214, one("#6f9d4a"), -22) +
      placed(186, 206, one("#7eac57"), -6) +
      placed(246, 208, one("#6a9645"), 10) +
      placed(300, 222, one("#7eac57"), 28),
  );
}

export function cauliflower(tone: Tone): DemoPicture {
  const florets = [
    [132, 200, 40],
    [168, 160, 44],
    [224, 152, 46],
    [268, 196, 42],
    [200, 204, 52],
    [154, 236, 38],
    [246, 236, 40],
    [204, 250, 42],
  ]
    .map(
      ([x = 0, y = 0, r = 0]) =>
        oval(x + 4, y + 5, r, r * 0.9, "#dccfa8") +
        oval(x, y, r, r * 0.9, "#f7efd8") +
        [-0.4, 0, 0.4]
          .map((dx) => oval(x + dx * r, y + Math.abs(dx) * r * 0.5 - 6, 6, 4, "#e6dab6"))
          .join(""),
    )
    .join("");
  return square(
    tone,
    () =>
      shadow(212, 332, 124, 15) +
      shape("M86,176 C60,236 86,318 176,334 C140,290 116,240 86,176Z", "#6f9d4a") +
      shape("M316,176 C342,236 316,318 226,334 C262,290 286,240 316,176Z", "#5d8a3a") +
      florets +
      shape("M108,236 C104,300 150,340 200,340 C186,300 150,262 108,236Z", "#86b25c") +
      shape("M294,236 C300,300 250,340 196,340 C212,300 252,262 294,236Z", "#6f9d4a") +
      line(
        "M120,254 C146,288 170,312 192,334 M284,254 C258,288 228,312 204,334",
        "#b9d38c",
        4,
        0.8,
      ),
  );
}

/** A tied bunch of leaves: spinach, coriander, fenugreek. */
export function greens(tone: Tone, leaf: string, fine: boolean): DemoPicture {
  const blade = (turn: number, index: number) => {
    const colour = index % 2 ? leaf : darker(leaf, 0.14);
    const stem = line("M0,0 V-90", lighter(leaf, 0.35), 6);
    const broad =
      shape("M0,-190 C40,-176 52,-120 0,-76 C-52,-120 -40,-176 0,-190Z", colour) +
      line("M0,-80 V-172", lighter(leaf, 0.4), 3, 0.7);
    const feathered = [-176, -150, -126, -100]
      .map((y) =>
        [-1, 0, 1]
          .map((side) =>
            oval(side * 22, y + Math.abs(side) * 10, 17, 14, side ? colour : lighter(colour, 0.14)),
          )
          .join(""),
      )
      .join("");
    return placed(200, 268, stem + (fine ? feathered : broad), turn);
  };
  const turns = [-52, 52, -34, 34, -18, 18, 0];
  return square(
    tone,
    () =>
      shadow(208, 338, 84, 13) +
      turns.map(blade).join("") +
      shape("M178,254 H222 L236,336 H164Z", lighter(leaf, 0.4)) +
      line("M178,336 L186,262 M200,336 V262 M222,336 L214,262", darker(leaf, 0.05), 3, 0.6) +
      line("M172,272 H228", "#b5482f", 9),
  );
}

export function aubergines(tone: Tone): DemoPicture {
  const one = (colour: string) =>
    shape("M-30,-70 C-44,-20 -86,20 -76,66 C-66,108 66,108 76,66 C86,20 44,-20 30,-70Z", colour) +
    shape(
      "M8,-70 C20,-10 60,20 40,94 C60,88 74,78 76,66 C86,20 44,-20 30,-70Z",
      darker(colour, 0.3),
    ) +
    shape("M-44,-52 C-40,-92 40,-92 44,-52 L24,-62 L8,-40 L-6,-62 L-24,-42 L-28,-62Z", "#5d8a3a") +
    line("M0,-82 C0,-104 10,-112 20,-116", "#4f7a3a", 12) +
    glint("M-48,12 C-58,34 -58,54 -50,70", 0.4, 8);
  return square(
    tone,
    () =>
      shadow(160, 324, 88, 14) +
      shadow(284, 338, 70, 11) +
      placed(146, 224, one("#5a2f63"), -8) +
      placed(270, 262, one("#693a72"), 12, 0.74),
  );
}

export function cucumbers(tone: Tone, skin: string): DemoPicture {
  const one = (colour: string) =>
    shape(
      "M-128,-2 C-130,-34 -80,-40 0,-38 C80,-40 126,-28 126,2 C126,32 80,38 0,36 C-80,38 -126,30 -128,-2Z",
      colour,
    ) +
    shape(
      "M126,2 C126,32 80,38 0,36 C-80,38 -126,30 -128,-2 C-60,22 60,22 126,2Z",
      darker(colour),
    ) +
    line("M-104,-12 H104 M-96,8 H100", lighter(colour, 0.4), 3, 0.55) +
    glint("M-92,-24 H40", 0.3);
  const slice = (x: number, y: number) =>
    oval(x, y, 40, 40, darker(skin)) +
    oval(x, y, 34, 34, "#e2ecc0") +
    [0, 60, 120, 180, 240, 300]
      .map((turn) => placed(x, y, oval(0, -15, 3.4, 7, "#c3d392"), turn))
      .join("");
  return square(
    tone,
    () =>
      shadow(200, 304, 150, 14) +
      placed(196, 206, one(skin), -16) +
      placed(214, 262, one(lighter(skin, 0.1)), -4) +
      shadow(132, 344, 60, 10) +
      slice(112, 302) +
      slice(158, 314),
  );
}

export function peas(tone: Tone): DemoPicture {
  const pod = (open: boolean) =>
    shape("M-130,0 C-80,-50 80,-50 130,-4 C80,44 -80,46 -130,0Z", "#5d8a3a") +
    (open
      ? shape("M-116,-2 C-70,-32 70,-34 116,-4 C70,22 -70,24 -116,-2Z", "#a9cc78") +
        [-76, -40, -2, 36, 72]
          .map(
            (x, index) =>
              oval(x, -4, 19 - Math.abs(index - 2), 18 - Math.abs(index - 2), "#7fae4a") +
              oval(x - 5, -10, 5, 4, "#cfe4a4"),
          )
          .join("")
      : shape("M-130,0 C-60,14 60,14 130,-4 C80,44 -80,46 -130,0Z", "#4a7330") +
        glint("M-84,-18 C-40,-30 20,-30 60,-22", 0.3)) +
    line("M-130,0 q-14,-6 -22,-16", "#4a7330", 6);
  return square(
    tone,
    () =>
      shadow(206, 320, 140, 14) +
      placed(196, 178, pod(false), -24) +
      placed(212, 244, pod(true), 8) +
      [
        [116, 312],
        [152, 326],
        [292, 322],
      ]
        .map(
          ([x = 0, y = 0]) => oval(x, y, 17, 17, "#7fae4a") + oval(x - 5, y - 6, 5, 4, "#cfe4a4"),
        )
        .join(""),
  );
}
