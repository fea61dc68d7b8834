/** About how many products a store's first page shows. */
const EAGER = 24;

/**
 * How many products of each category a store's first page shows, the fullest category first: whole
 * rows of what the layout puts side by side, until there are some 24. A lookbook's first product
 * takes the room of four, so that five fill its first two rows. The rest stand there by name.
 */
export function shelfSizes(counts: readonly number[], layout: "shelf" | "lookbook"): number[] {
  const row = layout === "lookbook" ? 4 : 6;
  const rows = counts.length === 1 ? EAGER / row : counts.length === 2 ? 2 : 1;
  let left = EAGER;
  return counts.map((count, n) => {
    const lead = layout === "lookbook" && n === 0 && count >= 5;
    const room = lead ? row * Math.max(1, rows - 1) + 1 : row * rows;
    const size = left >= row ? Math.min(count, room) : 0;
    left -= size;
    return size;
  });
}
