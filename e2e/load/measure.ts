import type { Measured, Worker } from "./worker";

export type Sides = { worker: Worker; job: object };

export type Row = {
  name: string;
  /** The share of the ceiling that the product must reach. */
  target: number | null;
  beside: string;
  product: Sides;
  ceiling: Sides;
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
    for (const { worker, job } of [product, ceiling])
      await worker.run({ ...job, seconds: seconds / 2 });
  }
  for (let round = 0; round < rounds; round++) {
    for (const [n, row] of rows.entries()) {
      const sides = [
        { kept: measured[n]?.product, side: row.product },
        { kept: measured[n]?.ceiling, side: row.ceiling },
      ];
      for (const { kept, side } of round % 2 === 0 ? sides : sides.reverse()) {
        kept?.push(await side.worker.run({ ...side.job, seconds }));
      }
      const [ours, theirs] = [measured[n]?.product.at(-1), measured[n]?.ceiling.at(-1)];
      if (ours && theirs) measured[n]?.ratios.push(ours.perSecond / theirs.perSecond);
    }
    tell(`round ${round + 1} of ${rounds}`);
  }
  return measured;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
