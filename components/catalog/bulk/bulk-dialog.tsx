"use client";

import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast-store";
import type { BulkAnswer, BulkChange, BulkEdit, BulkUndone } from "@/lib/catalog/bulk-schema";
import { editProducts, undoProductEdit } from "@/lib/catalog/client";
import { formatList } from "@/lib/format";
import type { ApiProblem } from "@/lib/http/client";
import { errorText } from "@/lib/i18n/error-text";
import { plural } from "@/lib/i18n/message";
import type { BulkStore, BulkText } from "./bulk-bar";
import { BulkForm, type BulkKind } from "./bulk-form";
import { BulkPreview } from "./bulk-preview";
import { useSettled } from "./use-settled";

type Props = {
  kind: BulkKind;
  select: BulkEdit["select"];
  store: BulkStore;
  categories: readonly { label: string; end: string }[];
  text: BulkText;
  close: () => void;
  done: () => void;
};

/** One change of all that is selected: what to change, what that will do, and then the doing. */
export default function BulkDialog({ kind, select, store, categories, text, close, done }: Props) {
  const { storeId, locale } = store;
  const { bulk } = text;
  const router = useRouter();
  const [change, setChange] = useState<BulkChange | null>(
    kind === "archive" ? { status: "archived" } : null,
  );
  const settled = useSettled(change);
  const preview = useQuery<BulkAnswer, ApiProblem>({
    queryKey: ["bulk", storeId, select, settled],
    queryFn: () => {
      if (!settled) throw new Error("There is no change to look at.");
      return editProducts(storeId, { select, change: settled, preview: true });
    },
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    retry: false,
    // Whoever opens it again sees the products as they are then.
    gcTime: 0,
  });
  const apply = useMutation<BulkAnswer, ApiProblem, { change: BulkChange; etag: string }>({
    mutationFn: (sent) => editProducts(storeId, { select, change: sent.change }, sent.etag),
    onSuccess: ({ changed, undo }) => {
      done();
      router.refresh();
      showToast({
        text: plural(locale, bulk.done, changed),
        ...(undo && { action: { label: text.actions.undo, run: () => void putBack(undo) } }),
      });
    },
    onError: ({ code }) => {
      if (code === "precondition_failed") void preview.refetch();
    },
  });

  async function putBack(undo: string) {
    try {
      showToast({ text: undoneText(await undoProductEdit(storeId, undo)) });
    } catch (problem) {
      showToast({ text: errorText(text.errors, problem as ApiProblem) });
    }
    router.refresh();
  }

  function undoneText({ restored, left, leftNames }: BulkUndone): string {
    const parts = [
      ...(restored > 0 ? [plural(locale, bulk.undone, restored)] : []),
      ...(left > 0
        ? [plural(locale, bulk.left, left, { names: formatList(leftNames, locale) })]
        : []),
    ];
    return parts.join(" ");
  }

  const shown = settled && preview.data;
  const isSettled = change === settled && !preview.isFetching && !preview.isPlaceholderData;
  const problem = apply.error ?? preview.error;
  return (
    <Dialog open onClose={close} title={bulk[kind]} shape="sheet">
      <form
        className="mt-4 grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSettled || !settled || !shown || shown.changed === 0 || apply.isPending) return;
          apply.mutate({ change: settled, etag: shown.etag });
        }}
      >
        <BulkForm
          kind={kind}
          store={store}
          categories={categories}
          text={text}
          change={(next) => {
            setChange(next);
            apply.reset();
          }}
        />
        {problem && (
          <Notice tone="bad" alert>
            {problem.code === "precondition_failed" ? bulk.stale : errorText(text.errors, problem)}
          </Notice>
        )}
        {shown && change && (
          <BulkPreview answer={shown} kind={kind} store={store} text={text} busy={!isSettled} />
        )}
        <div className="sticky bottom-[calc(-16px-env(safe-area-inset-bottom))] -mx-4 -mb-[calc(16px+env(safe-area-inset-bottom))] flex justify-end gap-2 border-t border-border bg-raised px-4 pt-3 pb-[calc(12px+env(safe-area-inset-bottom))] wide:-bottom-6 wide:-mx-6 wide:-mb-6 wide:px-6 wide:py-4">
          <Button onClick={close}>{text.actions.cancel}</Button>
          <Button
            type="submit"
            variant="primary"
            busy={apply.isPending}
            disabled={!shown || !isSettled || shown.changed === 0}
          >
            {plural(locale, bulk.apply, (isSettled && shown?.changed) || 0)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
