import { cx } from "./cx";

type Props = {
  rows: readonly { label: React.ReactNode; amount: React.ReactNode }[];
  total: { label: React.ReactNode; amount: React.ReactNode };
  className?: string;
};

/** A sum as a ledger closes it: one line above the total, a double line below. */
export function Totals({ rows, total, className }: Props) {
  return (
    <dl className={cx("num grid grid-cols-[1fr_auto] gap-x-5 gap-y-1.5", className)}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one sum keep their order
        <div key={index} className="contents">
          <dt className="text-text-2">{row.label}</dt>
          <dd className="text-end">{row.amount}</dd>
        </div>
      ))}
      <dt className="mt-1 pt-1.5 pb-1 text-18 font-bold">{total.label}</dt>
      <dd className="total-line mt-1 ps-5 pt-1.5 pb-1 text-end text-18 font-bold">
        {total.amount}
      </dd>
    </dl>
  );
}
