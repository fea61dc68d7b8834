"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect, useState } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { showToast } from "@/components/ui/toast-store";
import { Totals } from "@/components/ui/totals";
import { formatMoney } from "@/lib/format";
import type { ActionState } from "@/lib/http/action";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill, plural } from "@/lib/i18n/message";
import type { SellerOrder } from "@/lib/orders/schema";
import { AddLine } from "./add-line";
import { EditLine } from "./edit-line";
import { linesOf, pieces, sumsOf, type Terms } from "./edited-lines";
import type { StepErrors, UpdateOrder } from "./step-form";

type Props = {
  order: SellerOrder;
  terms: Terms;
  locale: string;
  t: Pick<Dictionary["orders"], "edit" | "lines">;
  errors: StepErrors;
  /** The order's page, where this leads back to. */
  here: string;
  act: UpdateOrder;
  /** Why a form that was sent without scripts was refused. */
  refusal: ActionState<null>;
};

/** A pending order's lines as a form: quantities, removals, and what is added at today's price. */
export function EditLines({ order, terms, locale, t, errors, here, act, refusal }: Props) {
  const router = useRouter();
  const [lines, setLines] = useState(() => linesOf(order));
  // Of what is being edited: the page may be drawn anew meanwhile, with another.
  const [etag] = useState(order.etag);
  const [state, send] = useActionState(act, refusal);
  // Adding takes scripts: it shows once they run.
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const saved = fill(t.edit.saved, { number: order.number });
  useEffect(() => {
    if (!state?.ok) return;
    showToast({ text: saved });
    router.replace(here, { scroll: false });
  }, [state, saved, here, router]);

  const refused = state?.ok === false ? state : null;
  const money = (minor: number) => formatMoney(minor, order.currency, locale);
  const sums = sumsOf(order, lines, terms);
  const sent = lines.filter(({ qty }) => pieces(qty) > 0);
  const isShort = (variantId: string) => {
    const n = sent.findIndex((line) => line.variantId === variantId);
    return n >= 0 && refused?.fields[`items.${n}`] !== undefined;
  };
  const setQty = (variantId: string, qty: string) =>
    setLines((all) => all.map((line) => (line.variantId === variantId ? { ...line, qty } : line)));

  return (
    <Sheet className="self-start overflow-visible">
      <form action={send} aria-label={t.edit.title} noValidate>
        <input type="hidden" name="storeId" value={order.storeId} />
        <input type="hidden" name="orderId" value={order.orderId} />
        <input type="hidden" name="etag" value={etag} />
        <h2 className="px-4 pt-4 pb-2 text-18 font-bold">{t.edit.title}</h2>
        {refused && (
          <Notice tone="bad" alert className="mx-4 mb-3">
            {refused.code === "precondition_failed" ? (
              <>
                {t.edit.changed}{" "}
                <TextLink href={`${here}?edit=items&newer=${refused.reference}`}>
                  {t.edit.reload}
                </TextLink>
              </>
            ) : refused.fields.items !== undefined || refused.fields.line !== undefined ? (
              t.edit.empty
            ) : (
              errorText(errors, refused)
            )}
          </Notice>
        )}
        <ul>
          {lines.map((line) => (
            <EditLine
              key={line.variantId}
              line={line}
              amount={money(line.salePrice * pieces(line.qty))}
              rate={money(line.salePrice)}
              problem={isShort(line.variantId) ? t.edit.few : undefined}
              t={t.edit}
              onQty={(qty) => setQty(line.variantId, qty)}
            />
          ))}
        </ul>
        {isReady ? (
          <AddLine
            storeId={order.storeId}
            taken={lines.map(({ variantId }) => variantId)}
            money={money}
            locale={locale}
            t={t.edit}
            errors={errors}
            onAdd={(line) => setLines((all) => [...all, line])}
          />
        ) : (
          <p className="border-t border-border px-4 py-3 text-13 text-text-2">{t.edit.zeroHint}</p>
        )}
        <div className="border-t border-border" />
        <Totals
          className="p-4 wide:ms-auto wide:max-w-80"
          rows={[
            { label: plural(locale, t.lines.subtotal, sums.count), amount: money(sums.subtotal) },
            ...(sums.discount > 0
              ? [{ label: t.lines.discount, amount: `−${money(sums.discount)}` }]
              : []),
            {
              label: t.lines.delivery,
              amount: sums.deliveryFee > 0 ? money(sums.deliveryFee) : t.lines.free,
            },
            ...(sums.total === order.total
              ? []
              : [{ label: fill(t.edit.was, { amount: money(order.total) }), amount: "" }]),
          ]}
          total={{ label: t.lines.total, amount: money(sums.total) }}
        />
        <div className="flex flex-wrap justify-end gap-2 border-t border-border p-4">
          <LinkButton href={here} scroll={false}>
            {t.edit.keep}
          </LinkButton>
          <SubmitButton>{t.edit.save}</SubmitButton>
        </div>
      </form>
    </Sheet>
  );
}
