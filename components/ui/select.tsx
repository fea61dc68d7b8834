import { cx } from "./cx";
import { DownIcon } from "./icons";

/** The system's own picker, dressed. */
export function Select({ className, children, ...rest }: React.ComponentProps<"select">) {
  return (
    <span className={cx("relative block", className)}>
      <select {...rest} className="field-box min-h-input w-full appearance-none ps-3 pe-10 text-16">
        {children}
      </select>
      <DownIcon
        size="s"
        className="pointer-events-none absolute end-3.5 top-1/2 -translate-y-1/2 text-text-2"
      />
    </span>
  );
}
