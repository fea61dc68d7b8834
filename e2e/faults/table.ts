import { type Finding, RECOVERS_WITHIN_S } from "./scenario";

export type Row = { name: string; finding: Finding };

const columns = [
  "fault",
  "orders/s",
  "acknowledged",
  "lost",
  "doubled",
  "oversold",
  "cart lines lost",
  "ledger, gaps, torn",
  "to recover, s (median, worst)",
  "beside",
];

/** Every promise that a finding breaks, in words. */
export function brokenBy({ verdict, recoveries, broken }: Finding): string[] {
  const counts = verdict
    ? Object.entries(verdict).filter(([name, count]) => name !== "acknowledged" && count > 0)
    : [];
  const slow = recoveries.filter((seconds) => seconds > RECOVERS_WITHIN_S);
  return [
    ...counts.map(([name, count]) => `${name}: ${count}`),
    ...slow.map((seconds) => `recovered after ${seconds} s`),
    ...(verdict?.acknowledged === 0 ? ["nothing was acknowledged, so nothing was tried"] : []),
    ...broken,
  ];
}

export function faultTable(rows: Row[]): string {
  const lines = rows.map(({ name, finding }) => {
    const { load, verdict, recoveries, said } = finding;
    const sorted = recoveries.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)];
    const worst = sorted.at(-1);
    const recovery =
      median === undefined ? "" : `${median.toFixed(1)}, ${(worst ?? median).toFixed(1)}`;
    const counts = verdict
      ? [
          verdict.acknowledged,
          verdict.lost,
          verdict.doubled,
          verdict.oversold,
          verdict.cartLinesLost,
          `${verdict.ledgerOff}, ${verdict.numberGaps}, ${verdict.tornOrders}`,
        ]
      : ["", "", "", "", "", ""];
    const wrong = brokenBy(finding);
    const beside = wrong.length > 0 ? `**BROKEN: ${wrong.join("; ")}** ${said}` : said;
    return [name, load?.toFixed(0) ?? "", ...counts, recovery, beside];
  });
  const write = (cells: unknown[]) => `| ${cells.map(String).join(" | ")} |`;
  return [write(columns), write(columns.map(() => "---")), ...lines.map(write)].join("\n");
}
