"use client";

import { useEffect, useRef, useState } from "react";

/** The cells of a list's next page, and the address of the page after it. */
export type MoreCells = { cells: React.ReactNode; count: number; next: string | null };

export type Growth = {
  /** The list's address; with `shown` in it the server shows as much again. */
  here: string;
  shown: number;
  next: string | null;
  label: string;
  load: (next: string) => Promise<MoreCells>;
};

type Props = Growth & { className: string; children: React.ReactNode };

/**
 * A rack that grows in place. Without scripts, or when the next page cannot be fetched, its link
 * leads to that page. The address follows, so that Back and a reload find the place again.
 */
export function GrowingRack({ className, children, here, label, load, ...first }: Props) {
  const [{ pages, shown, next }, setGrown] = useState({ ...first, pages: [] as React.ReactNode[] });
  const [isBusy, setBusy] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const added = useRef(0);

  // The link may be gone, and whoever goes by keyboard goes on at the first new product.
  useEffect(() => {
    if (pages.length === 0) return;
    list.current?.children[added.current]?.querySelector("a")?.focus({ preventScroll: true });
  }, [pages]);

  const grow = async (event: React.MouseEvent<HTMLAnchorElement>) => {
    if (!next || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    try {
      const more = await load(next);
      added.current = list.current?.childElementCount ?? 0;
      const total = shown + more.count;
      setGrown({ pages: [...pages, more.cells], shown: total, next: more.next });
      const sign = here.includes("?") ? "&" : "?";
      window.history.replaceState(window.history.state, "", `${here}${sign}shown=${total}`);
    } catch {
      window.location.assign(next);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <ul className={className} ref={list}>
        {children}
        {pages}
      </ul>
      {next && (
        <p className="more">
          <a className="btn btn--line" href={next} rel="nofollow" aria-busy={isBusy} onClick={grow}>
            {label}
          </a>
        </p>
      )}
    </>
  );
}
