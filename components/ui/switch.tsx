import { cx } from "./cx";

type Props = Omit<React.ComponentProps<"input">, "type" | "role"> & {
  /** Puts the words first and the switch at the end of the line. */
  trailing?: boolean;
};

/** On or off at once; in a form that is saved later a Checkbox says it better. */
export function Switch({ children, trailing = false, className, ...rest }: Props) {
  const words = children && <span>{children}</span>;
  return (
    <label
      className={cx(
        "inline-flex min-h-control items-center gap-3 has-disabled:text-text-3",
        trailing && "w-full justify-between",
        className,
      )}
    >
      {trailing && words}
      <span className="relative inline-block h-[22px] w-9 flex-none">
        <input
          {...rest}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says itself whether it is on
          role="switch"
          className="peer absolute inset-[-11px_-4px] z-1 m-0 opacity-0"
        />
        <span className="absolute inset-0 rounded-full border-[1.5px] border-strong bg-surface peer-checked:border-brand peer-checked:bg-brand peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus peer-disabled:border-border peer-disabled:bg-sunken peer-checked:peer-disabled:border-strong peer-checked:peer-disabled:bg-strong" />
        <span className="absolute start-[4.5px] top-[4.5px] size-[13px] rounded-full bg-strong transition-transform peer-checked:translate-x-[14px] peer-checked:bg-on-brand peer-disabled:bg-border peer-checked:peer-disabled:bg-surface rtl:peer-checked:-translate-x-[14px]" />
      </span>
      {!trailing && words}
    </label>
  );
}
