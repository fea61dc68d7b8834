import { cx } from "@/components/ui/cx";

type Props = { values: readonly number[]; className?: string };

const COLUMN = 100;
const HEIGHT = 108;
const TOP = 16;
const BAR = 60;

/** Bars in the columns of the table below them, which says the same in figures; the peak is marigold. */
export function WeekChart({ values, className }: Props) {
  const peak = Math.max(...values);
  const inset = (COLUMN - BAR) / 2;
  return (
    <svg
      viewBox={`0 0 ${values.length * COLUMN} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className={cx("block h-27 w-full rtl:-scale-x-100", className)}
    >
      {values.map((value, n) => {
        const height = peak > 0 ? (value / peak) * (HEIGHT - TOP) : 0;
        const key = `${n}`;
        return (
          <g key={key}>
            {n > 0 && (
              <line
                x1={n * COLUMN}
                x2={n * COLUMN}
                y1={0}
                y2={HEIGHT}
                vectorEffect="non-scaling-stroke"
                className="stroke-border"
              />
            )}
            {height > 0 && (
              <rect
                x={n * COLUMN + inset}
                y={HEIGHT - height}
                width={BAR}
                height={height}
                className={
                  value === peak
                    ? "fill-highlight"
                    : "fill-[color-mix(in_oklab,var(--brand)_52%,var(--surface))]"
                }
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
