function channels(hex: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}

/** Mixes two #rrggbb colours; `share` is how much of the second one. */
function mix(hex: string, other: string, share: number): string {
  const target = channels(other);
  const mixed = channels(hex).map((value, index) => {
    const goal = target[index] ?? value;
    return Math.round(value + (goal - value) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}

export function darker(hex: string, share = 0.2): string {
  return mix(hex, "#2b1a08", share);
}

export function lighter(hex: string, share = 0.25): string {
  return mix(hex, "#fff8e8", share);
}
