import { cx } from "./cx";

export type TimelineEntry = { id: string; time: string; text: React.ReactNode; now?: boolean };

/** What happened, newest first, hung on the double rule. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="rule-s ms-21">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className={cx(
            "relative ps-4 pb-4 before:absolute before:-start-1.5 before:top-1.5 before:size-[9px] before:rounded-full before:border-2",
            entry.now
              ? "before:border-brand before:bg-brand"
              : "before:border-strong before:bg-canvas",
          )}
        >
          <time className="num absolute -start-[88px] w-18 text-end text-text-2">{entry.time}</time>
          {entry.text}
        </li>
      ))}
    </ol>
  );
}
