import { type MeasuredRow, median } from "./measure";
import type { Measured } from "./worker";

const round = (value: number, digits = 0) => value.toFixed(digits);

const medianOf = (runs: Measured[], pick: (run: Measured) => number) => median(runs.map(pick));

/** The rows as a table in Markdown. */
export function rowTable(rows: MeasuredRow[]): string {
  const lines = rows.map(({ name, target, product, ceiling, ratios }) => {
    const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
    const speeds = [product, ceiling].flatMap((runs) => [
      round(medianOf(runs, ({ perSecond }) => perSecond)),
      `${round(
        medianOf(runs, ({ p50 }) => p50),
        1,
      )} / ${round(
        medianOf(runs, ({ p99 }) => p99),
        1,
      )}`,
    ]);
    const reached = target === null ? "" : median(ratios) >= target ? "yes" : "no";
    const spread = `${round(low, 2)}–${round(high, 2)}`;
    const others = othersOf(product) || othersOf(ceiling);
    return [
      name + (others && ` (also ${others})`),
      ...speeds,
      round(median(ratios), 2),
      spread,
      target === null ? "" : `≥ ${target}`,
      reached,
    ];
  });
  const head = [
    "",
    "req/s",
    "p50 / p99 ms",
    "ceiling req/s",
    "p50 / p99 ms",
    "ratio",
    "spread",
    "target",
    "met",
  ];
  return table(head, lines);
}

/** Answers of another status, which count as nothing. */
function othersOf(runs: Measured[]): string {
  const counts = new Map<string, number>();
  for (const { others } of runs) {
    for (const [status, count] of Object.entries(others)) {
      counts.set(status, (counts.get(status) ?? 0) + count);
    }
  }
  return [...counts].map(([status, count]) => `${count} × ${status}`).join(", ");
}

export function table(head: string[], lines: string[][]): string {
  const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...lines.map(row)].join("\n");
}
