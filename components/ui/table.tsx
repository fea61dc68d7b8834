import { cx } from "./cx";

/** A table on a sheet, for wide screens; a phone gets a Ledger of entries instead. */
export function Table({ className, children, ...rest }: React.ComponentProps<"table">) {
  return (
    <table {...rest} className={cx("w-full border-collapse text-13", className)}>
      {children}
    </table>
  );
}

type CellProps = React.ComponentProps<"td"> & {
  /** Figures stand at the end, in tabular digits. */
  figure?: boolean;
  /** The folio column, closed by the double rule. */
  folio?: boolean;
};

export function HeadCell({
  figure,
  folio,
  className,
  ...rest
}: React.ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope="col"
      {...rest}
      className={cx(
        "border-b border-border px-3 py-[9px] text-13 font-medium whitespace-nowrap text-text-2",
        figure || folio ? "text-end" : "text-start",
        folio && "num rule-e w-18 ps-4",
        className,
      )}
    />
  );
}

export function Cell({ figure, folio, className, ...rest }: CellProps) {
  return (
    <td
      {...rest}
      className={cx(
        "border-b border-border px-3 py-2 align-middle [tr:last-child>&]:border-b-0",
        (figure || folio) && "num text-end",
        folio && "rule-e w-18 ps-4 font-medium",
        className,
      )}
    />
  );
}

/** Money outranks the text beside it. */
export function MoneyCell({ className, ...rest }: React.ComponentProps<"td">) {
  return (
    <Cell {...rest} figure className={cx("text-16 font-medium whitespace-nowrap", className)} />
  );
}

type RowProps = React.ComponentProps<"tr"> & { fresh?: boolean; selected?: boolean };

export function Row({ fresh, selected, className, ...rest }: RowProps) {
  return (
    <tr
      {...rest}
      className={cx(
        selected ? "bg-brand-subtle" : fresh ? "bg-marker-wash" : "hover:bg-row-hover",
        fresh &&
          "[&>td:first-child]:shadow-[inset_4px_0_0_var(--highlight)] rtl:[&>td:first-child]:shadow-[inset_-4px_0_0_var(--highlight)]",
        className,
      )}
    />
  );
}

/** How far the list goes and the way on. */
export function TableFoot({
  range,
  children,
}: {
  range: React.ReactNode;
  children?: React.ReactNode;
}) {
  return (
    <div className="flex items-center gap-3 border-t border-border px-4 py-2 text-text-2">
      <span className="num">{range}</span>
      <div className="ms-auto flex gap-1">{children}</div>
    </div>
  );
}
