import { createHash } from "node:crypto";
import { accentVariables } from "@/lib/stores/accent";

/** What a store's icon shows: the first letter of its name on its colour. */
export type Icon = { letter: string; ground: string; ink: string };

/** Counts up when the same icon is drawn otherwise. */
const DRAWING = 1;

export function iconOf(letter: string, accent: string): Icon {
  const colours = accentVariables(accent);
  return { letter, ground: colours["--accent"], ink: colours["--on-accent"] };
}

export function iconVersion(icon: Icon): string {
  const drawn = JSON.stringify([DRAWING, icon]);
  return createHash("sha256").update(drawn).digest("hex").slice(0, 12);
}
