const letters = (word: string) => Array.from(word);

/** How many slips a word may hold, by the longer of it and its right spelling. */
function allowedSlips(length: number): number {
  if (length < 4) return 0;
  return length < 9 ? 1 : 2;
}

const MOST_SPELLINGS = 5;

/**
 * The known words that `typed` can be meant for, nearest first: one slip in a word of four letters,
 * two in one of nine, or an ending too many ("mangoes"). A slip is a letter wrong, missing, too
 * many, or two that changed places.
 */
export function spellingsOf(typed: string, known: readonly string[]): string[] {
  const near: { word: string; slips: number }[] = [];
  for (const word of known) {
    const between = slipsBetween(typed, word);
    const slips = hasEnding(typed, word) ? Math.min(between, 1) : between;
    const longer = Math.max(letters(typed).length, letters(word).length);
    if (slips <= allowedSlips(longer)) near.push({ word, slips });
  }
  near.sort((a, b) => a.slips - b.slips);
  return near.slice(0, MOST_SPELLINGS).map(({ word }) => word);
}

function hasEnding(typed: string, word: string): boolean {
  const length = letters(word).length;
  return length >= 4 && typed.startsWith(word) && letters(typed).length - length <= 2;
}

/** Optimal string alignment: the fewest slips that lead from one word to the other. */
export function slipsBetween(from: string, to: string): number {
  const a = letters(from);
  const b = letters(to);
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, wrong);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(before, j - 2) + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], n: number) => row[n] ?? Number.POSITIVE_INFINITY;
