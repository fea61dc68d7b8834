import { glint, oval, shadow } from "./canvas";
import { darker } from "./colour";

export function plate(colour: string, y = 300): string {
  return (
    shadow(212, y + 28, 156, 16) +
    oval(200, y + 6, 156, 36, darker(colour)) +
    oval(200, y, 156, 36, colour) +
    oval(200, y - 2, 128, 26, darker(colour, 0.08)) +
    glint(`M62,${y + 8} C90,${y + 24} 126,${y + 30} 158,${y + 32}`, 0.5)
  );
}

export function nuts(points: number[][], colour = "#7f9a45"): string {
  return points.map(([x = 0, y = 0, turn = 0]) => oval(x, y, 9, 3.4, colour, turn)).join("");
}
