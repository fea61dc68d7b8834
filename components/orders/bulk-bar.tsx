"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { IconButton } from "@/components/ui/icon-button";
import { CloseIcon, PrintIcon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill, plural } from "@/lib/i18n/message";
import { sendStep } from "@/lib/orders/client";
import { SelectAll, type Selectable, useSelection } from "./selection";
import { settleAll } from "./settle-all";
import type { StepErrors } from "./step-form";
import { showDone } from "./undo-toast";

type Step = keyof Dictionary["orders"]["select"]["step"];

type Props = {
  storeId: string;
  printHref: string;
  locale: string;
  text: Pick<Dictionary["orders"], "select" | "undo">;
  errors: StepErrors;
};

const steps: readonly Step[] = ["accepted", "shipped", "delivered"];

/** What can be done with all selected orders at once, under the thumb or over the list's foot. */
export function BulkBar({ storeId, printHref, locale, text, errors }: Props) {
  const { chosen, isSelecting, setSelecting, choose } = useSelection();
  const router = useRouter();
  const [busy, setBusy] = useState<Step | null>(null);
  const [refused, setRefused] = useState<{ number: number; why: string }[]>([]);
  const { select } = text;

  async function advance(to: Step, orders: readonly Selectable[]) {
    const begunAt = performance.now();
    setBusy(to);
    setRefused([]);
    const { done, failed } = await settleAll(orders, ({ orderId }) =>
      sendStep({ storeId, orderId }, { status: to }),
    );
    setBusy(null);
    for (const { orderId } of done) choose(orderId, false);
    setRefused(
      failed
        .map(({ of, problem }) => ({ number: of.number, why: errorText(errors, problem) }))
        .toSorted((a, b) => a.number - b.number),
    );
    router.refresh();
    if (done.length === 0) return;
    const words = plural(locale, select.done[to], done.length);
    const onUndone = () => router.refresh();
    showDone({ storeId, orders: done, text: words, begunAt, undo: text.undo, errors, onUndone });
  }

  return (
    <>
      {refused.length > 0 && (
        <Notice
          tone="bad"
          alert
          title={`${plural(locale, select.failed, refused.length)}.`}
          className="mt-3"
        >
          <ul>
            {refused.map(({ number, why }) => (
              <li key={number}>
                <b className="num font-medium">{number}</b> {why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {isSelecting && (
        <section
          aria-label={select.bar}
          className="fixed inset-x-0 bottom-0 z-31 grid min-h-[calc(var(--bottombar)+env(safe-area-inset-bottom))] gap-2 bg-surface px-4 pt-2 pb-[calc(8px+env(safe-area-inset-bottom))] shadow-1-up wide:sticky wide:bottom-4 wide:mt-3 wide:flex wide:min-h-0 wide:items-center wide:rounded-card wide:border wide:border-border wide:px-4 wide:py-2 print:hidden"
        >
          <div className="flex items-center gap-3">
            <SelectAll label={select.all} isAlone />
            <b role="status" className="num min-w-0 flex-1 font-medium wide:flex-none">
              {plural(locale, select.chosen, chosen.length)}
            </b>
            <IconButton
              label={select.stop}
              icon={CloseIcon}
              className="-me-2 wide:order-last"
              onClick={() => setSelecting(false)}
            />
          </div>
          <div className="flex flex-wrap gap-2 empty:hidden wide:ms-auto">
            {steps.map((to) => {
              const fit = chosen.filter(({ next }) => next === to);
              if (fit.length === 0) return null;
              return (
                <Button
                  key={to}
                  variant={to === "accepted" ? "primary" : "line"}
                  busy={busy === to}
                  className="flex-1 wide:flex-none"
                  onClick={() => void advance(to, fit)}
                >
                  {fill(select.step[to], { n: fit.length })}
                </Button>
              );
            })}
            {chosen.length > 0 && (
              <a
                href={`${printHref}?orders=${chosen.map(({ number }) => number).join(",")}`}
                className={buttonStyle({ variant: "line" }, "flex-1 wide:flex-none")}
              >
                <PrintIcon size="s" />
                {fill(select.print, { n: chosen.length })}
              </a>
            )}
          </div>
        </section>
      )}
    </>
  );
}
