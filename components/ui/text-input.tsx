import { cx } from "./cx";

/** A text field; 16 px, or iOS zooms. */
export function TextInput({ className, ...rest }: React.ComponentProps<"input">) {
  return <input {...rest} className={cx("field-box min-h-input w-full px-3 text-16", className)} />;
}

export function TextArea({ className, ...rest }: React.ComponentProps<"textarea">) {
  return (
    <textarea {...rest} className={cx("field-box min-h-22 w-full px-3 py-2 text-16", className)} />
  );
}

type GroupedProps = React.ComponentProps<"input"> & {
  before?: React.ReactNode;
  after?: React.ReactNode;
  /** Draws the ledger's double rule after `before`, as for a calling code. */
  ruled?: boolean;
  inputClassName?: string;
};

/** A text field with something fixed at its ends: a sign, a calling code, the start of a link. */
export function GroupedInput({
  before,
  after,
  ruled = false,
  className,
  inputClassName,
  ...rest
}: GroupedProps) {
  return (
    <div className={cx("field-box flex items-stretch overflow-clip text-16", className)}>
      {before && (
        <span
          className={cx(
            "num flex flex-none items-center gap-1.5 ps-3 text-text-2",
            ruled && "rule-e pe-3",
          )}
        >
          {before}
        </span>
      )}
      <input
        {...rest}
        className={cx(
          "min-h-[calc(var(--input)-2px)] w-full min-w-0 px-3 outline-0",
          inputClassName,
        )}
      />
      {after && <span className="flex flex-none items-center pe-1 text-text-2">{after}</span>}
    </div>
  );
}
