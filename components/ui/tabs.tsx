import Link from "next/link";
import { cx } from "./cx";
import { CountDot } from "./marks";

export type Tab = {
  href: string;
  label: string;
  count?: string;
  current?: boolean;
  /** Shows the count as a mark, because it asks for something. */
  asks?: boolean;
};

/** Views of one list: links, so that each has its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav
      aria-label={label}
      className="scroll-x -mx-4 flex gap-5 border-b border-border px-4 wide:mx-0 wide:gap-6 wide:px-0"
    >
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? "page" : undefined}
          className={cx(
            "relative -mx-1.5 flex min-h-11 items-center gap-1.5 px-1.5 whitespace-nowrap hover:text-text focus-visible:-outline-offset-3",
            tab.current
              ? "font-bold text-text after:absolute after:inset-x-1.5 after:bottom-0 after:h-[3px] after:bg-highlight"
              : "font-medium text-text-2",
          )}
        >
          {tab.label}
          {tab.count !== undefined &&
            (tab.asks ? (
              <CountDot>{tab.count}</CountDot>
            ) : (
              <span className="num font-regular text-text-3">{tab.count}</span>
            ))}
        </Link>
      ))}
    </nav>
  );
}
