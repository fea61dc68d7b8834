import { cpuSeconds } from "./process-use";
import type { Run, Worker } from "./worker";

export type Measured = Run & {
  /** What a request cost the server's process; unlike its speed, hardly touched by other work. */
  serverCpuMs: number | null;
};

/** `pid` is of the server that answers, where it is one. */
export type Sides = { worker: Worker; job: object; pid?: number };

export type Row = {
  name: string;
  /** The share of the ceiling that the product must reach. */
  target: number | null;
  /** What the ceiling is, in words; null for a row that stands alone. */
  beside: string | null;
  product: Sides;
  ceiling: Sides | null;
};

export type MeasuredRow = Pick<Row, "name" | "target" | "beside"> & {
  product: Measured[];
  ceiling: Measured[];
  /** Product's to ceiling's requests per second, for each round. */
  ratios: number[];
};

export type Effort = { rounds: number; seconds: number };

/**
 * Measures every row in turn, round by round, the product and its ceiling right after one another
 * and in alternating order: what else the machine does meanwhile then falls on both alike.
 */
export async function measure(
  rows: Row[],
  { rounds, seconds }: Effort,
  tell: (text: string) => void,
): Promise<MeasuredRow[]> {
  const measured = rows.map(
    ({ name, target, beside }): MeasuredRow => ({
      name,
      target,
      beside,
      product: [],
      ceiling: [],
      ratios: [],
    }),
  );
  for (const { product, ceiling } of rows) {
    for (const side of [product, ceiling]) if (side) await measureSide(side, seconds / 2);
  }
  for (let round = 0; round < rounds; round++) {
    for (const [n, { product, ceiling }] of rows.entries()) {
      const row = measured[n];
      if (!row) continue;
      const ours = async () => row.product.push(await measureSide(product, seconds));
      const theirs = async () => ceiling && row.ceiling.push(await measureSide(ceiling, seconds));
      for (const side of round % 2 === 0 ? [ours, theirs] : [theirs, ours]) await side();
      const [a, b] = [row.product.at(-1), row.ceiling.at(-1)];
      if (a && b) row.ratios.push(a.perSecond / b.perSecond);
    }
    tell(`round ${round + 1} of ${rounds}`);
  }
  return measured;
}

async function measureSide({ worker, job, pid }: Sides, seconds: number): Promise<Measured> {
  const before = pid === undefined ? null : cpuSeconds(pid);
  const run = await worker.run({ ...job, seconds });
  const after = pid === undefined ? null : cpuSeconds(pid);
  const used = before !== null && after !== null ? after - before : null;
  return { ...run, serverCpuMs: used === null ? null : (used * 1000) / Math.max(1, run.answered) };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
