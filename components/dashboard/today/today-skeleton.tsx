import { LedgerSkeleton, Skeleton } from "@/components/ui/skeleton";

/** Tasks, then seven days: the same heights as what comes. */
export function TodaySkeleton({ label }: { label: string }) {
  return (
    <div className="grid gap-8">
      <LedgerSkeleton rows={3} label={label} />
      <div aria-hidden="true">
        <Skeleton className="mb-3 h-6 w-40" />
        <div className="h-65 rounded-card border border-border bg-surface p-4">
          <Skeleton className="h-5 w-3/5" />
        </div>
      </div>
    </div>
  );
}
