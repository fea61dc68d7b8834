import { cx } from "./cx";

/** A grey bar where text will stand; give it the width and height of what comes. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className={cx("block h-3.5 rounded-tag bg-skeleton", className)} />
  );
}

/** A ledger that is loading: the same margins and heights as the rows that come. */
export function LedgerSkeleton({ rows = 6, label }: { rows?: number; label: string }) {
  return (
    <div
      role="status"
      aria-label={label}
      className="overflow-clip rounded-card border border-border bg-surface"
    >
      {Array.from({ length: rows }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: identical rows that never move
          key={row}
          className="grid grid-cols-[60px_minmax(0,1fr)] border-t border-border first:border-t-0 wide:grid-cols-[72px_minmax(0,1fr)]"
        >
          <span className="rule-e flex justify-end py-3.5 pe-3">
            <Skeleton className="w-8" />
          </span>
          <span className="grid gap-2 px-4 py-3.5">
            <Skeleton className={row % 2 ? "w-2/5" : "w-1/2"} />
            <Skeleton className={row % 2 ? "w-3/5" : "w-3/4"} />
          </span>
        </div>
      ))}
    </div>
  );
}
