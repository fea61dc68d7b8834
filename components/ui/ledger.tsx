import { cx } from "./cx";

type LedgerProps = React.ComponentProps<"ol"> & {
  /** Width of the folio margin in px on a phone and on a wide screen; one per page, so margins line up. */
  folio?: [phone: number, wide: number];
};

/** Ruled rows with a folio margin: a real number or key beside the 3 px double rule. */
export function Ledger({ folio = [60, 72], className, style, ...rest }: LedgerProps) {
  return (
    <ol
      {...rest}
      style={
        {
          ...style,
          "--folio-s": `${folio[0]}px`,
          "--folio-w": `${folio[1]}px`,
        } as React.CSSProperties
      }
      className={cx(
        "overflow-clip rounded-card border border-border bg-surface [--folio:var(--folio-s)] wide:[--folio:var(--folio-w)]",
        className,
      )}
    />
  );
}

type RowProps = {
  folio: React.ReactNode;
  folioClassName?: string;
  /** Not seen yet, or what to do first: marigold at its edge. */
  fresh?: boolean;
  className?: string;
  children: React.ReactNode;
  "data-row"?: string;
};

export function LedgerRow({
  folio,
  folioClassName,
  fresh = false,
  className,
  children,
  ...rest
}: RowProps) {
  return (
    <li
      {...rest}
      className={cx(
        "grid grid-cols-[var(--folio)_minmax(0,1fr)] border-t border-border first:border-t-0",
        fresh && "marker-s bg-marker-wash",
      )}
    >
      <span className={cx("num rule-e flex justify-end py-3 pe-3 text-text-2", folioClassName)}>
        {folio}
      </span>
      <div className={cx("min-w-0 px-4 py-3", className)}>{children}</div>
    </li>
  );
}

type EntryProps = {
  folio: React.ReactNode;
  fresh?: boolean;
  title: React.ReactNode;
  amount?: React.ReactNode;
  detail?: React.ReactNode;
  when?: React.ReactNode;
  marks?: React.ReactNode;
  action?: React.ReactNode;
};

/** The phone form of a table row: who and how much, what and when, then marks and the one next step. */
export function LedgerEntry({
  folio,
  fresh,
  title,
  amount,
  detail,
  when,
  marks,
  action,
}: EntryProps) {
  return (
    <LedgerRow
      folio={folio}
      fresh={fresh}
      folioClassName="pe-2 font-medium text-text"
      className="relative grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 gap-y-0.5 px-3"
    >
      <span className="font-medium">{title}</span>
      <span className="num text-end text-16 font-bold">{amount}</span>
      <span className="min-w-0 truncate text-text-2">{detail}</span>
      <span className="num text-end whitespace-nowrap text-text-3">{when}</span>
      {(marks || action) && (
        <div className="col-span-full mt-1 flex items-center justify-between gap-3">
          <span className="flex flex-wrap gap-x-3 gap-y-0.5 text-13">{marks}</span>
          {action}
        </div>
      )}
    </LedgerRow>
  );
}
