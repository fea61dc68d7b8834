import { cx } from "./cx";

/** A count that asks for something: orders to accept. */
export function CountDot({ children, label }: { children: React.ReactNode; label?: string }) {
  return (
    <span className="num inline-grid h-[18px] min-w-[18px] flex-none place-items-center rounded-full bg-brand px-[5px] text-12/none font-bold text-on-brand">
      {label ? (
        <>
          <span aria-hidden="true">{children}</span>
          <span className="sr-only">{label}</span>
        </>
      ) : (
        children
      )}
    </span>
  );
}

/** Marigold marks: a discount, the cover picture. Never a status. */
export function MarkTag({
  children,
  className,
}: {
  children: React.ReactNode;
  className?: string;
}) {
  return (
    <span
      className={cx(
        "num inline-block rounded-tag bg-highlight px-1.5 py-px text-13 font-bold whitespace-nowrap text-on-highlight",
        className,
      )}
    >
      {children}
    </span>
  );
}

/** Soko's mark: three ruled lines, the middle one marigold. */
export function SokoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={cx("size-6 flex-none", className)}>
      <rect width="24" height="24" rx="6" className="fill-brand" />
      <g className="fill-on-brand">
        <rect x="8" y="5.5" width="11" height="2.6" rx="1" />
        <rect x="5" y="16" width="11" height="2.6" rx="1" />
      </g>
      <rect x="5" y="10.7" width="14" height="2.6" rx="1" className="fill-highlight" />
    </svg>
  );
}

/** A store's mark: its first letter beside a ledger's margin. */
export function StoreMark({ letter }: { letter: string }) {
  return (
    <span
      aria-hidden="true"
      // Drawn by CSS: as text it would stand in the button's visible name and not in its spoken one.
      data-letter={letter}
      className="relative grid size-8 flex-none place-items-center overflow-clip rounded-control bg-brand ps-1.5 text-14 font-bold text-on-brand before:absolute before:inset-y-0 before:start-1 before:w-[3px] before:border-x before:border-on-brand/40 after:content-[attr(data-letter)]"
    />
  );
}
