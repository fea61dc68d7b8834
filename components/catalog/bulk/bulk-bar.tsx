"use client";

import { lazy, Suspense, useState } from "react";
import { CloseIcon } from "@/components/ui/icons";
import type { Matching } from "@/lib/catalog/bulk-schema";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { plural } from "@/lib/i18n/message";
import type { BulkKind } from "./bulk-form";
import { usePicking } from "./picking";

const BulkDialog = lazy(() => import("./bulk-dialog"));

export type BulkText = {
  pick: Dictionary["products"]["pick"];
  bulk: Dictionary["products"]["bulk"];
  state: Dictionary["products"]["state"];
  actions: Pick<Dictionary["common"]["actions"], "cancel" | "undo">;
  combobox: Dictionary["common"]["combobox"];
  makeCategory: string;
  errors: Pick<Dictionary["errors"], "code" | "reason">;
  money: Dictionary["errors"]["field"]["money"];
};

export type BulkStore = { storeId: string; currency: string; locale: string };

type Props = {
  store: BulkStore;
  /** What the list shows, and how many products that is on all its pages. */
  matching: Matching;
  total: number;
  categories: readonly { label: string; end: string }[];
  text: BulkText;
};

const kinds: readonly BulkKind[] = ["price", "category", "status", "archive"];
const button =
  "min-h-control flex-none rounded-control px-2.5 font-medium whitespace-nowrap hover:bg-on-slip/15 focus-visible:-outline-offset-3";

/** What can be done with the selected rows: a slip over the list, on a phone over the tabs. */
export function BulkBar({ store, matching, total, categories, text }: Props) {
  const { selected, rows, isAll, isOpen, takeAll, open } = usePicking();
  const [kind, setKind] = useState<BulkKind | null>(null);
  const count = isAll ? total : selected.size;
  if (count === 0 && !isOpen) return null;
  const label = plural(store.locale, text.pick.selected, count);
  const hasMore = !isAll && selected.size === rows.length && total > rows.length;
  return (
    <>
      <div
        role="toolbar"
        aria-label={label}
        className="fixed inset-x-0 bottom-0 z-35 bg-slip pb-[env(safe-area-inset-bottom)] text-on-slip shadow-3 wide:start-[calc(var(--sidebar)+32px)] wide:end-8 wide:bottom-6 wide:mx-auto wide:w-fit wide:rounded-card wide:pb-0 print:hidden"
      >
        <div className="flex min-h-12 flex-wrap items-center gap-x-2 ps-4 pe-2 wide:py-1">
          <b aria-live="polite" className="num flex-none py-2 pe-2 font-bold">
            {label}
          </b>
          {hasMore && (
            <button type="button" onClick={takeAll} className={`${button} text-slip-action`}>
              {plural(store.locale, text.pick.all, total)}
            </button>
          )}
          <button
            type="button"
            aria-label={text.pick.clear}
            onClick={() => open(false)}
            className="ms-auto grid size-control flex-none place-items-center rounded-control hover:bg-on-slip/15 focus-visible:-outline-offset-3 wide:order-last wide:ms-0"
          >
            <CloseIcon />
          </button>
          <span className="scroll-x -mx-2.5 flex w-[calc(100%+20px)] pb-1 wide:mx-0 wide:w-auto wide:pb-0">
            {kinds.map((each) => (
              <button
                key={each}
                type="button"
                disabled={count === 0}
                onClick={() => setKind(each)}
                className={`${button} disabled:opacity-60`}
              >
                {text.bulk[each]}
              </button>
            ))}
          </span>
        </div>
      </div>
      {kind && (
        <Suspense>
          <BulkDialog
            kind={kind}
            select={isAll ? { matching } : { productIds: [...selected] }}
            store={store}
            categories={categories}
            text={text}
            close={() => setKind(null)}
            done={() => {
              setKind(null);
              open(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
