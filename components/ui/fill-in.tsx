import { cx } from "./cx";

type Props = Omit<React.ComponentProps<"input">, "type"> & {
  /** What the cell holds, for a screen reader: "Price of Toor dal". */
  label: string;
  sign?: string;
  /** Stock that ran out: a red line. */
  zero?: boolean;
};

/** A blank to fill in, in a table cell or a phone row: one line at rest, a box when touched. */
export function FillIn({ label, sign, zero = false, className, ...rest }: Props) {
  return (
    <label
      className={cx(
        "fill-in num inline-flex w-full items-center justify-end gap-1 px-1.5 py-1 text-16 font-medium has-aria-invalid:rounded-tag has-aria-invalid:border-danger has-aria-invalid:bg-surface has-aria-invalid:shadow-[inset_0_0_0_1px_var(--danger)]",
        zero && "border-b-danger text-danger",
        className,
      )}
    >
      <span className="sr-only">{label}</span>
      {sign && <span className="font-regular text-text-3">{sign}</span>}
      <input
        autoComplete="off"
        {...rest}
        className="w-full min-w-0 text-end outline-0 pointer-coarse:min-h-9"
      />
    </label>
  );
}
