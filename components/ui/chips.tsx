import Link from "next/link";
import { cx } from "./cx";

export function chipStyle(on: boolean) {
  return cx(
    "inline-flex min-h-control flex-none items-center gap-1.5 rounded-full border px-3.5 font-medium whitespace-nowrap",
    on ? "border-brand bg-brand-subtle text-brand-text" : "border-strong bg-surface",
  );
}

/** Chips on one line that scrolls, edge to edge on a phone. */
export function Chips({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <nav aria-label={label} className="scroll-x -mx-4 flex gap-2 px-4 py-0.5 wide:mx-0 wide:px-0.5">
      {children}
    </nav>
  );
}

type ChipProps = { href: string; on?: boolean; count?: string; children: React.ReactNode };

export function ChipLink({ href, on = false, count, children }: ChipProps) {
  return (
    <Link href={href} aria-current={on ? "true" : undefined} className={chipStyle(on)}>
      {children}
      {count !== undefined && (
        <span className={cx("num font-regular", !on && "text-text-3")}>{count}</span>
      )}
    </Link>
  );
}
