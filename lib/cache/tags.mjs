// @ts-check
// Plain JavaScript, as all of this folder: Next loads the handlers, and the server the pages,
// outside the bundle, and the bundle uses the same state.

/**
 * When what stands behind each tag last changed, and before when nothing at all may be believed.
 * @typedef {{ changed: Map<string, number>, floor: number, last: number }} Tags
 */

const held = /** @type {{ sokoTags?: Tags }} */ (globalThis);

function tags() {
  held.sokoTags ??= { changed: new Map(), floor: 0, last: 0 };
  return held.sokoTags;
}

/** Milliseconds on this process's clock, which never goes back, with fractions. */
export const now = () => performance.timeOrigin + performance.now();

/**
 * What was read under these tags before now is never shown again.
 * @param {readonly string[]} spoilt
 */
export function spoil(spoilt) {
  const all = tags();
  if (spoilt.length > 0) all.last = now();
  for (const tag of spoilt) all.changed.set(tag, all.last);
}

/** Nothing that was read before now is shown again: for when changes may have been missed. */
export function spoilAll() {
  const all = tags();
  all.changed.clear();
  all.last = now();
  all.floor = all.last;
}

/** When anything was last spoilt, in ms. */
export const lastSpoilt = () => tags().last;

/**
 * Whether what was read from `since` on, in ms, may be out of date.
 * @param {readonly string[]} read
 * @param {number} since
 */
export function isSpoilt(read, since) {
  const { changed, floor } = tags();
  return floor >= since || read.some((tag) => (changed.get(tag) ?? 0) >= since);
}
