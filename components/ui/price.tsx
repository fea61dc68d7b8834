import { cx } from "./cx";
import { MarkTag } from "./marks";

type Props = {
  /** Already formatted. */
  price: string;
  mrp?: string | null;
  /** Says "MRP" to those who do not see the line through it. */
  mrpLabel: string;
  off?: string | null;
  size?: "s" | "m" | "l";
  className?: string;
};

const sizes = { s: "text-16", m: "text-18", l: "text-28" };

/** The price that is paid first, then the MRP struck through and the saving. */
export function Price({ price, mrp, mrpLabel, off, size = "m", className }: Props) {
  return (
    <span className={cx("num flex flex-wrap items-baseline gap-x-2", className)}>
      <b className={cx("font-bold", sizes[size])}>{price}</b>
      {mrp && (
        <s className={cx("text-text-3", size === "l" ? "text-16" : "text-13")}>
          <span className="sr-only">{mrpLabel} </span>
          {mrp}
        </s>
      )}
      {off && <MarkTag className="self-center">{off}</MarkTag>}
    </span>
  );
}
