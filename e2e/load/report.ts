import type { Check } from "./checks";
import { type Measured, type MeasuredRow, median } from "./measure";

const round = (value: number, digits = 0) => value.toFixed(digits);

const medianOf = (runs: Measured[], pick: (run: Measured) => number) => median(runs.map(pick));

/** The rows as a table in Markdown. */
export function rowTable(rows: MeasuredRow[]): string {
  const lines = rows.map(({ name, target, product, ceiling, ratios }) => {
    const speeds = [product, ceiling].flatMap((runs) =>
      runs.length === 0
        ? ["", "", ""]
        : [
            round(medianOf(runs, ({ perSecond }) => perSecond)),
            `${round(
              medianOf(runs, ({ p50 }) => p50),
              1,
            )} / ${round(
              medianOf(runs, ({ p99 }) => p99),
              1,
            )}`,
            cpuOf(runs),
          ],
    );
    const others = othersOf(product) || othersOf(ceiling);
    const first = [name + (others && ` (also ${others})`), ...speeds];
    if (ratios.length === 0) return [...first, "", "", "", ""];
    const middle = median(ratios);
    const spread = `${round(Math.min(...ratios), 2)}–${round(Math.max(...ratios), 2)}`;
    if (target === null) return [...first, round(middle, 2), spread, "", ""];
    const met = middle >= target ? "yes" : "no";
    return [...first, round(middle, 2), spread, `≥ ${target}`, met];
  });
  const side = (name: string) => [`${name} req/s`, "p50 / p99 ms", "CPU ms"];
  const head = ["", ...side("Soko"), ...side("ceiling"), "ratio", "spread", "target", "met"];
  return table(head, lines);
}

function cpuOf(runs: Measured[]): string {
  const known = runs.flatMap(({ serverCpuMs }) => (serverCpuMs === null ? [] : [serverCpuMs]));
  return known.length === 0 ? "" : round(median(known), 2);
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

export function checkTable(checks: Check[]): string {
  const lines = checks.map(({ name, found, target, met }) => [
    name,
    found,
    target,
    met ? "yes" : "no",
  ]);
  return table(["", "found", "target", "met"], lines);
}
