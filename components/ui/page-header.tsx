type Props = {
  title: React.ReactNode;
  /** A fact beside the title, such as a count or a date; never the title said again. */
  aside?: React.ReactNode;
  actions?: React.ReactNode;
};

export function PageHeader({ title, aside, actions }: Props) {
  return (
    <header className="mb-4 flex min-h-9 flex-wrap items-center gap-x-3 gap-y-2 wide:mb-5">
      <h1 className="text-22 font-bold tracking-[-0.005em] wide:text-28">{title}</h1>
      {aside && <span className="num text-text-2">{aside}</span>}
      {actions && <div className="ms-auto flex items-center gap-2">{actions}</div>}
    </header>
  );
}

/** Over a page about one thing: the way back, its name, its state, its actions. Stays on top. */
export function ActionBar({
  back,
  title,
  state,
  actions,
}: {
  back: React.ReactNode;
  title: React.ReactNode;
  state?: React.ReactNode;
  actions?: React.ReactNode;
}) {
  return (
    <header className="sticky top-(--offline-bar) z-20 flex min-h-14 items-center gap-3 bg-canvas ps-1 pe-2 shadow-1 wide:min-h-16 wide:ps-6 wide:pe-8 print:hidden">
      {back}
      <h1 className="num min-w-0 truncate text-22 font-bold">{title}</h1>
      {state}
      {actions && <div className="ms-auto flex items-center gap-2">{actions}</div>}
    </header>
  );
}

/** The next step at the bottom of a phone. */
export function StickyBar({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <section
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-30 flex items-center justify-between gap-4 bg-surface px-4 pt-2 pb-[calc(8px+env(safe-area-inset-bottom))] shadow-1-up wide:hidden print:hidden"
    >
      {children}
    </section>
  );
}

export function SectionHeader({
  title,
  aside,
  end,
}: {
  title: string;
  aside?: string;
  end?: React.ReactNode;
}) {
  return (
    <div className="mb-3 flex items-baseline gap-3">
      <h2 className="text-18 font-bold">{title}</h2>
      {aside && <span className="text-text-2">{aside}</span>}
      {end && <div className="ms-auto">{end}</div>}
    </div>
  );
}
