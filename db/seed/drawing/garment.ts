import type { DemoPicture } from "../demo-store";
import { box, line, oval, placed, shadow, shape, type Tone, tall } from "./canvas";
import { darker, lighter } from "./colour";
import { type Cloth, print } from "./print";

const ink = "#2b2418";

function cast(outline: string): string {
  return placed(14, 12, shape(outline, ink, 0.13));
}

function dyed(outline: string, base: string, id = "p"): string {
  return shape(outline, base) + shape(outline, `url(#${id})`);
}

const hanger =
  line("M200,90 v-14 c0,-14 20,-12 18,-26 c-2,-12 -20,-12 -22,0", "#5b4632", 4) +
  line("M126,120 L200,90 L274,120", "#8a6b4b", 8);

const rail = line("M20,92 H380", "#8a6b4b", 11) + line("M20,89 H380", "#b3916b", 3);

/** A kurta on a hanger; `hem` is 372 for a short one, 432 for a long one. */
export function kurta(tone: Tone, cloth: Cloth, hem = 432): DemoPicture {
  const waist = hem - 90;
  const outline = `M174,96 C150,102 120,116 108,130 C88,176 68,246 60,292 L102,304 C108,266 116,236 124,212 C122,296 104,${waist} 96,${hem} H304 C296,${waist} 278,296 276,212 C284,236 292,266 298,304 L340,292 C332,246 312,176 292,130 C280,116 250,102 226,96 C214,112 186,112 174,96Z`;
  const fold = darker(cloth.base, 0.35);
  return tall(
    tone,
    () =>
      print("p", cloth.motif, cloth.ink) +
      cast(outline) +
      hanger +
      dyed(outline, cloth.base) +
      shape(
        `M276,212 C266,296 262,${hem - 80} 252,${hem} H304 C296,${waist} 278,296 276,212Z`,
        fold,
        0.45,
      ) +
      shape("M276,212 C284,236 292,266 298,304 L318,298 C306,246 296,186 284,156Z", fold, 0.45) +
      shape(
        `M180,286 C178,${hem - 76} 170,${hem - 50} 162,${hem} H176 C178,${hem - 60} 180,${hem - 76} 180,286Z`,
        fold,
        0.35,
      ) +
      shape("M174,96 C186,112 214,112 226,96 L234,100 C218,126 182,126 166,100Z", cloth.trim) +
      box(191, 116, 18, 112, cloth.trim) +
      [136, 162, 188, 214].map((y) => oval(200, y, 3.4, 3.4, "#f7f0df")).join("") +
      shape(`M96,${hem} H304 L302,${hem - 16} H98Z`, cloth.trim) +
      shape("M60,292 L102,304 L104,292 L63,280Z M340,292 L298,304 L296,292 L337,280Z", cloth.trim),
  );
}

/** A collared shirt with short sleeves. */
export function shirt(tone: Tone, cloth: Cloth): DemoPicture {
  const outline =
    "M166,102 C140,108 112,118 98,132 C78,160 62,196 52,232 L106,252 C110,234 114,220 120,208 V396 H280 V208 C286,220 290,234 294,252 L348,232 C338,196 322,160 302,132 C288,118 260,108 234,102 L200,138Z";
  const fold = darker(cloth.base, 0.35);
  return tall(
    tone,
    () =>
      print("p", cloth.motif, cloth.ink) +
      cast(outline) +
      hanger +
      dyed(outline, cloth.base) +
      shape(
        "M280,208 C286,220 290,234 294,252 L322,242 C308,206 296,180 286,160Z M280,208 V396 H244 C262,330 274,270 280,208Z",
        fold,
        0.4,
      ) +
      shape("M192,130 H208 V396 H192Z", lighter(cloth.base, 0.18)) +
      line("M191,132 V396", fold, 2, 0.5) +
      [160, 206, 252, 298, 344]
        .map((y) => oval(200, y, 4, 4, "#f7f0df") + oval(200, y, 1.4, 1.4, "#8a6b4b"))
        .join("") +
      shape("M166,102 L178,88 L200,118 L222,88 L234,102 L214,146 L200,122 L186,146Z", cloth.trim) +
      shape("M178,88 L200,104 L222,88 L200,118Z", darker(cloth.trim)) +
      shape("M136,196 H178 V236 L157,248 L136,236Z", lighter(cloth.base, 0.12), 0.7) +
      line("M136,206 H178", fold, 2, 0.5),
  );
}

/** A saree folded over a rail, its border and tassels showing. */
export function saree(tone: Tone, cloth: Cloth, border: string): DemoPicture {
  const body = "M92,86 C92,78 308,78 308,86 L312,428 C270,440 130,440 88,428Z";
  const fold = darker(cloth.base, 0.35);
  const band = (from: number, depth: number) =>
    shape(
      `M88,${from} C130,${from + 12} 270,${from + 12} 312,${from} v${depth} C270,${from + depth + 12} 130,${from + depth + 12} 88,${from + depth}Z`,
      cloth.trim,
    );
  const pleat = (x: number, width: number) =>
    shape(
      `M${x},84 C${x + 4},200 ${x - 4},320 ${x},434 h${width} C${x + width - 2},320 ${x + width + 2},200 ${x + width - 6},84Z`,
      fold,
      0.34,
    );
  return tall(
    tone,
    () =>
      print("p", cloth.motif, cloth.ink) +
      rail +
      cast("M96,88 H304 V440 H96Z") +
      dyed(body, cloth.base) +
      pleat(128, 14) +
      pleat(176, 20) +
      pleat(230, 14) +
      pleat(278, 22) +
      shape("M88,346 C130,358 270,358 312,346 L312,428 C270,440 130,440 88,428Z", border) +
      band(350, 5) +
      band(364, 16) +
      band(390, 16) +
      band(416, 4) +
      box(176, 350, 18, 84, "#000000", 0, 0.1) +
      box(278, 350, 20, 84, "#000000", 0, 0.1) +
      shape("M88,84 C60,110 66,260 74,330 L100,332 C92,250 92,150 96,84Z", fold) +
      shape("M74,316 L100,318 L101,334 L74,331Z", cloth.trim) +
      Array.from({ length: 19 }, (_, index) =>
        line(`M${92 + index * 12},${index < 3 || index > 15 ? 433 : 436} v14`, border, 2.4),
      ).join(""),
  );
}

/** A dupatta or stole hung from a peg. */
export function dupatta(tone: Tone, cloth: Cloth): DemoPicture {
  const outline =
    "M200,80 C176,90 150,180 118,300 C108,340 98,380 92,412 L176,428 C184,340 196,200 204,120 C214,200 226,320 236,396 L306,378 C296,290 250,120 200,80Z";
  const fold = darker(cloth.base, 0.28);
  return tall(
    tone,
    () =>
      print("p", cloth.motif, cloth.ink) +
      oval(200, 74, 11, 11, "#8a6b4b") +
      oval(197, 71, 4, 4, "#c9a57c") +
      cast(outline) +
      dyed(outline, cloth.base) +
      shape("M200,84 C186,140 150,280 134,420 L176,428 C184,340 196,200 204,120Z", fold, 0.45) +
      shape("M206,92 C240,160 270,280 280,385 L306,378 C296,290 250,120 206,92Z", fold, 0.45) +
      shape("M97,388 L181,404 L176,428 L92,412Z M233,372 L302,354 L306,378 L236,396Z", cloth.trim) +
      Array.from({ length: 8 }, (_, index) =>
        line(`M${96 + index * 11},${414 + index * 2} l-3,20`, cloth.trim, 3),
      ).join("") +
      Array.from({ length: 7 }, (_, index) =>
        line(`M${240 + index * 10.5},${396 - index * 2.7} l3,20`, cloth.trim, 3),
      ).join(""),
  );
}

/** A gathered skirt on a clip hanger. */
export function skirt(tone: Tone, cloth: Cloth): DemoPicture {
  const outline =
    "M150,136 H250 C262,220 306,330 332,412 C290,436 110,436 68,412 C94,330 138,220 150,136Z";
  const fold = darker(cloth.base, 0.35);
  return tall(
    tone,
    () =>
      print("p", cloth.motif, cloth.ink) +
      cast(outline) +
      line("M200,104 v-28 c0,-14 20,-12 18,-26 c-2,-12 -20,-12 -22,0", "#5b4632", 4) +
      line("M140,106 H260", "#8a6b4b", 8) +
      dyed(outline, cloth.base) +
      shape(
        "M172,138 C164,230 130,340 118,426 L142,430 C156,330 176,230 178,138Z M204,138 C206,240 202,340 200,433 L222,432 C222,330 216,230 212,138Z M238,138 C250,230 284,330 300,424 L332,412 C306,330 262,220 250,136Z",
        fold,
        0.4,
      ) +
      shape("M78,382 C120,408 280,408 322,382 L332,412 C290,436 110,436 68,412Z", cloth.trim) +
      line("M82,374 C124,398 276,398 318,374", lighter(cloth.trim, 0.4), 4) +
      box(146, 118, 108, 24, cloth.trim, 4) +
      box(158, 96, 14, 32, "#c9a57c", 3) +
      box(228, 96, 14, 32, "#c9a57c", 3) +
      line("M246,136 C262,158 252,178 264,196 M246,136 C256,160 244,176 250,200", cloth.trim, 3.4) +
      oval(265, 202, 6, 8, cloth.trim) +
      oval(250, 206, 6, 8, cloth.trim),
  );
}

/** Drawstring trousers, folded once over a hanger's bar. */
export function trousers(tone: Tone, cloth: Cloth): DemoPicture {
  const outline =
    "M134,128 H266 C276,220 290,330 296,430 H224 L202,230 H198 L176,430 H104 C110,330 124,220 134,128Z";
  const fold = darker(cloth.base, 0.35);
  return tall(
    tone,
    () =>
      print("p", cloth.motif, cloth.ink) +
      cast(outline) +
      line("M200,104 v-28 c0,-14 20,-12 18,-26 c-2,-12 -20,-12 -22,0", "#5b4632", 4) +
      line("M130,106 H270", "#8a6b4b", 8) +
      dyed(outline, cloth.base) +
      shape(
        "M250,128 H266 C276,220 290,330 296,430 H262 C264,330 262,220 250,128Z M160,150 C158,240 146,340 140,430 H152 C160,340 168,240 166,150Z M202,230 L224,430 H234 C224,350 214,280 208,196Z",
        fold,
        0.4,
      ) +
      box(130, 116, 140, 24, cloth.trim, 4) +
      line("M194,138 C182,164 190,180 180,200 M206,138 C216,160 208,178 218,198", "#f4ecd9", 4) +
      shape("M104,430 H176 L178,414 H105Z M224,430 H296 L295,414 H222Z", cloth.trim),
  );
}

/** Five folded lengths of cloth. */
export function clothStack(tone: Tone, folds: [Cloth, Cloth, Cloth, Cloth]): DemoPicture {
  return tall(
    tone,
    () =>
      folds.map((cloth, index) => print(`s${index}`, cloth.motif, cloth.ink)).join("") +
      shadow(233, 414, 150, 20) +
      folds
        .map((cloth, index) => {
          const y = 350 - index * 64;
          const x = index % 2 ? 68 : 54;
          const width = 288 - index * 6;
          return (
            box(x, y, width, 62, cloth.base, 26) +
            box(x, y, width, 62, `url(#s${index})`, 26) +
            box(x + 84, y, 24, 62, cloth.trim) +
            shape(
              `M${x + width - 50},${y} h24 a26,26 0 0 1 26,26 v10 a26,26 0 0 1 -26,26 h-24 a32,32 0 0 0 0,-62Z`,
              "#2b1a08",
              0.16,
            ) +
            line(`M${x + 16},${y + 34} H${x + width - 54}`, "#2b1a08", 1.8, 0.22)
          );
        })
        .join(""),
    340,
  );
}

/** A printed quilt or bed cover folded in three, with its stitching. */
export function quilt(tone: Tone, cloth: Cloth): DemoPicture {
  const layer = (y: number, x: number, width: number) =>
    box(x, y, width, 74, cloth.base, 34) +
    box(x, y, width, 74, "url(#p)", 34) +
    line(`M${x + 30},${y + 73} H${x + width - 30}`, "#2b1a08", 3, 0.22) +
    shape(
      `M${x + width - 64},${y} h30 a34,34 0 0 1 34,34 v6 a34,34 0 0 1 -34,34 h-30 a40,40 0 0 0 0,-74Z`,
      "#2b1a08",
      0.18,
    ) +
    line(
      `M${x + 22},${y + 24} H${x + width - 70} M${x + 22},${y + 48} H${x + width - 70}`,
      lighter(cloth.base, 0.6),
      1.6,
      0.55,
    );
  return tall(
    tone,
    () =>
      print("p", cloth.motif, cloth.ink) +
      shadow(218, 412, 168, 18) +
      layer(336, 36, 328) +
      layer(262, 44, 316) +
      layer(188, 36, 328) +
      box(160, 184, 44, 230, cloth.trim, 4) +
      box(190, 184, 14, 230, "#000000", 4, 0.12) +
      placed(
        182,
        214,
        shape(
          "M-46,-2 C-66,-34 -30,-44 0,0 C30,-44 66,-34 46,-2 C66,26 30,36 0,4 C-30,36 -66,26 -46,-2Z",
          darker(cloth.trim, 0.12),
        ) + oval(0, 0, 12, 10, lighter(cloth.trim)),
      ),
    340,
  );
}

/** A shoulder bag of printed cloth. */
export function tote(tone: Tone, cloth: Cloth): DemoPicture {
  const outline = "M104,196 H296 L312,418 C280,430 120,430 88,418Z";
  return tall(
    tone,
    () =>
      print("p", cloth.motif, cloth.ink) +
      shadow(222, 424, 132, 15) +
      line("M146,204 C140,60 260,60 254,204", darker(cloth.trim, 0.25), 13) +
      dyed(outline, cloth.base) +
      shape(
        "M250,196 H296 L312,418 C296,423 276,426 254,427 C266,350 262,270 250,196Z",
        "#2b1a08",
        0.18,
      ) +
      shape("M104,196 H296 L298,224 H102Z", cloth.trim) +
      line("M146,214 C136,40 264,40 254,214", cloth.trim, 13) +
      [146, 254]
        .map((x) =>
          line(
            `M${x - 5},206 L${x + 5},216 M${x + 5},206 L${x - 5},216`,
            lighter(cloth.trim, 0.6),
            2.4,
          ),
        )
        .join(""),
    400,
  );
}
