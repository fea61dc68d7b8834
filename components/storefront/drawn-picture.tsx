import { firstLetter } from "@/components/ui/first-letter";

/** How many drawings and grounds styles/drawn.css has. */
const DRAWINGS = 4;
const GROUNDS = 6;

type Props = { name: string; category?: string };

/**
 * What stands for a product without a picture: something packed, with the first letter of its name
 * on the label. One kind of goods is packed alike, and a product's ground is always the same.
 */
export function DrawnPicture({ name, category = "" }: Props) {
  const drawing = 1 + (hashOf(category) % DRAWINGS);
  const ground = 1 + (hashOf(name) % GROUNDS);
  return (
    <span className={`drawn drawn--${drawing} ground--${ground}`} aria-hidden="true">
      <span className="letter">{firstLetter(name)}</span>
    </span>
  );
}

/** FNV-1a: the same on the server and in every browser. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  // The low bits of short texts that differ in little are too alike.
  return (hash ^ (hash >>> 15)) >>> 0;
}
