/** What a press of a key tells; a KeyboardEvent has all of it. */
export type Press = Pick<
  KeyboardEvent,
  "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "repeat" | "isComposing"
>;

/** How long the second key of a sequence may take. */
export const SEQUENCE_MS = 1_500;

const isApple = () =>
  typeof navigator !== "undefined" && /mac|iphone|ipad/i.test(navigator.platform);

/**
 * The press as shortcuts write it: "g", "?", "Enter", "shift+ArrowDown", or "mod+k" for Ctrl, on a Mac
 * Command. Null for what is nobody's shortcut: other modifiers, a letter that is being composed.
 */
export function pressed(press: Press, apple = isApple()): string | null {
  if (press.isComposing || press.key === "Process" || press.key === "Dead") return null;
  const [mod, other] = apple ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (press.altKey || other) return null;
  const key = letterOf(press);
  // Signs such as "?" have their shift within them; on letters and named keys it is told.
  const shift = press.shiftKey && (key.length > 1 || /^[a-z]$/.test(key)) ? "shift+" : "";
  return `${mod ? "mod+" : ""}${shift}${key}`;
}

/** A letter is the same with caps lock, and on a Hindi or Arabic keyboard it is the one of its key. */
function letterOf({ key, code }: Press): string {
  if (/^[A-Za-z]$/.test(key)) return key.toLowerCase();
  const isForeign = key.length === 1 && key.charCodeAt(0) > 0x24f;
  const letter = isForeign && /^Key([A-Z])$/.exec(code)?.[1];
  return letter ? letter.toLowerCase() : key;
}

/** The keys of a shortcut as they are printed on a keyboard: one list a press. */
export function keyCaps(keys: string, apple = isApple()): string[][] {
  return keys.split(" ").map((press) => press.split("+").map((key) => capOf(key, apple)));
}

const caps: Readonly<Record<string, string>> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};

function capOf(key: string, apple: boolean): string {
  if (key === "mod") return apple ? "⌘" : "Ctrl";
  if (key === "shift") return apple ? "⇧" : "Shift";
  return caps[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
