import { contrast, luminance, toHex, toOklch } from "./oklch";

/** Ten accents to pick from; white is readable on each of them as it is. */
export const accentPresets = [
  "#015a4d",
  "#1d6b34",
  "#1c5d99",
  "#2f3e8f",
  "#63388f",
  "#a3195b",
  "#8c2f39",
  "#b0441a",
  "#7a4a0c",
  "#3d4a57",
] as const;

const WHITE = "#ffffff";
const INK = "#14201e";

/** What WCAG AA asks of text, and of the outline of a control. */
const READABLE = 4.5;
const VISIBLE = 3;
/** Up to this luminance an accent is darkened for white; above, it stays and ink stands on it. */
const DARKENED_UP_TO = 0.4;

const STEP = 0.005;
const HOVER = { darker: 0.059, paler: 0.88 };
const SUBTLE = { l: 0.951, c: 0.02 };
const TEXT_DARKER = 0.025;
const GREY = 0.02;

/**
 * A store's colour as the storefront's style variables: never less readable than WCAG AA, whatever
 * the seller picked. For the `style` of the page's outermost element.
 */
export function accentVariables(picked: string) {
  const accent = usable(picked);
  const { l, c, h } = toOklch(accent);
  const subtle = toHex({ l: SUBTLE.l, c: Math.min(c, SUBTLE.c), h });
  // Text in grey looks switched off.
  const text = c < GREY ? INK : toHex({ l: l - TEXT_DARKER, c, h });
  return {
    "--accent": accent,
    "--accent-hover": toHex({ l: l - HOVER.darker, c: c * HOVER.paler, h }),
    "--on-accent": contrast(WHITE, accent) >= READABLE ? WHITE : INK,
    "--accent-subtle": subtle,
    // Subtle is the darkest ground that accent text and outlines stand on.
    "--accent-text": darkenedFor(subtle, text),
    "--accent-edge": darkenedFor(subtle, accent, VISIBLE),
  };
}

function usable(picked: string): string {
  return luminance(picked) <= DARKENED_UP_TO ? darkenedFor(WHITE, picked) : picked;
}

/** The colour, no lighter than it needs to be read on `ground` or for `ground` to be read on it. */
function darkenedFor(ground: string, colour: string, wanted = READABLE): string {
  const { l, c, h } = toOklch(colour);
  let shown = colour;
  for (let at = l; contrast(ground, shown) < wanted && at > 0; ) {
    at -= STEP;
    shown = toHex({ l: at, c, h });
  }
  return shown;
}
