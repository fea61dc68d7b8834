"use client";

import { createContext, use, useMemo, useRef, useState } from "react";
import { toggled } from "./selection";

type Picking = {
  /** Of the rows on this page. */
  selected: ReadonlySet<string>;
  rows: readonly string[];
  /** All that the list's filters leave, on this page or not. */
  isAll: boolean;
  /** On a phone: whether rows show their boxes. */
  isOpen: boolean;
  toggle: (id: string, isRange: boolean) => void;
  togglePage: () => void;
  takeAll: () => void;
  open: (isOpen: boolean) => void;
};

const PickingContext = createContext<Picking | null>(null);

/** Holds which rows of a list are selected; those that leave the list leave the selection. */
export function PickingProvider({
  rows,
  children,
}: {
  rows: readonly string[];
  children: React.ReactNode;
}) {
  const [picked, pick] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const last = useRef<string | null>(null);
  const value = useMemo((): Picking => {
    const selected = new Set(rows.filter((id) => isAll || picked.has(id)));
    const put = (next: ReadonlySet<string>) => {
      setAll(false);
      pick(next);
    };
    return {
      selected,
      rows,
      isAll: isAll && rows.length > 0,
      isOpen,
      toggle(id, isRange) {
        put(toggled(selected, rows, id, isRange ? last.current : null));
        last.current = id;
      },
      togglePage: () => put(selected.size === rows.length ? new Set() : new Set(rows)),
      takeAll: () => setAll(true),
      open(opened) {
        setOpen(opened);
        if (!opened) put(new Set());
      },
    };
  }, [rows, picked, isAll, isOpen]);
  return (
    <PickingContext value={value}>
      <div data-picking={isOpen || undefined} className="group/list">
        {children}
      </div>
    </PickingContext>
  );
}

export function usePicking(): Picking {
  const picking = use(PickingContext);
  if (!picking) throw new Error("Rows are picked inside a PickingProvider.");
  return picking;
}
