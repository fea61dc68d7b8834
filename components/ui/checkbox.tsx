import { cx } from "./cx";
import { CheckBoldIcon } from "./icons";

type BoxProps = Omit<React.ComponentProps<"input">, "type"> & { mixed?: boolean };

/** The box alone: give it an aria-label, or use Checkbox. */
export function CheckBox({ mixed = false, className, ...rest }: BoxProps) {
  return (
    <span className={cx("relative inline-grid size-5 flex-none place-items-center", className)}>
      <input
        {...rest}
        type="checkbox"
        aria-checked={mixed ? "mixed" : undefined}
        className="peer absolute inset-[-12px] z-1 m-0 opacity-0"
      />
      <span
        className={cx(
          "grid size-5 place-items-center rounded-tag border-[1.5px] border-strong bg-surface text-on-brand peer-checked:border-brand peer-checked:bg-brand peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus peer-disabled:border-border peer-disabled:bg-sunken [&>svg]:opacity-0 peer-checked:[&>svg]:opacity-100",
          mixed && "border-brand bg-brand",
        )}
      >
        {mixed ? (
          <i className="h-0.5 w-2.5 bg-on-brand" />
        ) : (
          <CheckBoldIcon size="s" className="size-3.5" />
        )}
      </span>
    </span>
  );
}

export function Checkbox({ children, className, ...rest }: BoxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the component inside
    <label
      className={cx(
        "inline-flex min-h-control items-center gap-3 has-disabled:text-text-3",
        className,
      )}
    >
      <CheckBox {...rest} />
      <span>{children}</span>
    </label>
  );
}
