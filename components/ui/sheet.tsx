import { cx } from "./cx";

/** The one card level: a ruled sheet, flat. Never put one in another. */
export function Sheet({ className, ...rest }: React.ComponentProps<"div">) {
  return (
    <div
      {...rest}
      className={cx("overflow-clip rounded-card border border-border bg-surface", className)}
    />
  );
}
