"use client";

import { createContext, useContext, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { CheckBox } from "@/components/ui/checkbox";
import { cx } from "@/components/ui/cx";
import type { OrderStatus } from "@/lib/orders/status";

/** What bulk steps need of a row. */
export type Selectable = { orderId: string; number: number; next: OrderStatus | null };

type Selection = {
  rows: readonly Selectable[];
  /** Those of this page that are selected, in its order. */
  chosen: readonly Selectable[];
  isSelecting: boolean;
  /** With `isRange` all between it and the last one too. */
  choose: (orderId: string, isOn: boolean, isRange?: boolean) => void;
  chooseAll: (isOn: boolean) => void;
  setSelecting: (isOn: boolean) => void;
};

const SelectionContext = createContext<Selection | null>(null);

export function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (!selection) throw new Error("There is no list around this.");
  return selection;
}

const never = () => () => {};
/** Whether scripts are at work: before, nothing can be selected. */
const useIsReady = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

type Props = { rows: readonly Selectable[]; children: React.ReactNode };

/** Keeps what is selected by the orders' ids, so that a list that is drawn anew loses none of it. */
export function SelectionProvider({ rows, children }: Props) {
  const isReady = useIsReady();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [isSelecting, setSelecting] = useState(false);
  const last = useRef<string | null>(null);

  const selection = useMemo((): Selection => {
    const chosen = rows.filter(({ orderId }) => ids.has(orderId));
    const set = (changed: readonly string[], isOn: boolean) =>
      setIds((before) => {
        const next = new Set(before);
        for (const id of changed) {
          if (isOn) next.add(id);
          else next.delete(id);
        }
        return next;
      });
    return {
      rows,
      chosen,
      isSelecting: isSelecting || chosen.length > 0,
      choose: (orderId, isOn, isRange = false) => {
        const at = (id: string | null) => rows.findIndex((row) => row.orderId === id);
        const [from, to] = [at(last.current), at(orderId)].toSorted((a, b) => a - b);
        last.current = orderId;
        if (!isRange || from === undefined || to === undefined || from < 0) set([orderId], isOn);
        else
          set(
            rows.slice(from, to + 1).map((row) => row.orderId),
            isOn,
          );
      },
      chooseAll: (isOn) => {
        set(
          rows.map(({ orderId }) => orderId),
          isOn,
        );
      },
      setSelecting: (isOn) => {
        setSelecting(isOn);
        if (!isOn) setIds(new Set());
      },
    };
  }, [rows, ids, isSelecting]);

  return (
    <SelectionContext value={selection}>
      <div
        className="group/list"
        data-ready={isReady || undefined}
        data-selecting={selection.isSelecting || undefined}
      >
        {children}
      </div>
    </SelectionContext>
  );
}

const shown =
  "invisible group-data-ready/list:visible max-wide:hidden max-wide:group-data-selecting/list:inline-grid";

export function SelectRow({ orderId, label }: { orderId: string; label: string }) {
  const { chosen, choose } = useSelection();
  return (
    <CheckBox
      aria-label={label}
      data-select=""
      checked={chosen.some((row) => row.orderId === orderId)}
      onChange={(event) => {
        const { shiftKey } = event.nativeEvent as unknown as { shiftKey?: boolean };
        choose(orderId, event.target.checked, shiftKey === true);
      }}
      className={cx("z-2", shown)}
    />
  );
}

export function SelectAll({ label, isAlone = false }: { label: string; isAlone?: boolean }) {
  const { rows, chosen, chooseAll } = useSelection();
  const isSome = chosen.length > 0 && chosen.length < rows.length;
  return (
    <CheckBox
      aria-label={label}
      ref={(box) => {
        if (box) box.indeterminate = isSome;
      }}
      checked={rows.length > 0 && chosen.length === rows.length}
      onChange={(event) => chooseAll(event.target.checked)}
      className={isAlone ? "" : shown}
    />
  );
}
