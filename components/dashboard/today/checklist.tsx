import { CheckBoldIcon } from "@/components/ui/icons";
import { Ledger, LedgerRow } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { SectionHeader } from "@/components/ui/page-header";
import { formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { type FirstStep, firstSteps } from "@/lib/stores/first-steps";
import type { Store } from "@/lib/stores/schema";
import { PutAwayForm } from "./put-away-form";

type Props = {
  store: Store;
  t: Dictionary;
  done: ReadonlySet<FirstStep>;
  putAway: readonly FirstStep[];
  act: (form: FormData) => Promise<{ ok: boolean }>;
  send: (form: FormData) => Promise<void>;
};

/** The four steps of a new store. Nothing blocks: in any order, or never; each can be put away. */
export function Checklist({ store, t, done, putAway, act, send }: Props) {
  const text = t.dashboard.checklist;
  const at = `/dashboard/${store.link}`;
  const hrefs: Record<FirstStep, string> = {
    product: `${at}/products/new`,
    look: `${at}/settings`,
    share: `${at}/share`,
    order: `/s/${store.link}`,
  };
  const shown = firstSteps.filter((step) => done.has(step) || !putAway.includes(step));
  const next = shown.find((step) => !done.has(step));
  if (!next) return null;
  return (
    <section>
      <SectionHeader
        title={text.title}
        aside={fill(text.done, {
          done: formatNumber(done.size, store.locale),
          total: formatNumber(firstSteps.length, store.locale),
        })}
      />
      <Ledger folio={[60, 104]}>
        {shown.map((step) => {
          const isDone = done.has(step);
          const { title, body, action } = text[step];
          return (
            <LedgerRow
              key={step}
              fresh={step === next}
              folio={
                isDone ? (
                  <CheckBoldIcon />
                ) : (
                  formatNumber(firstSteps.indexOf(step) + 1, store.locale)
                )
              }
              folioClassName={`items-center text-22 font-bold wide:pe-5! ${isDone ? "text-success!" : "text-brand-text!"}`}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 wide:min-h-18 wide:grid-cols-[minmax(0,1fr)_auto_auto] wide:px-5!"
            >
              <span className={isDone ? "col-span-full" : "min-w-0"}>
                <b className={`block text-16 ${isDone ? "font-medium text-text-2" : "font-bold"}`}>
                  {title}
                </b>
                {!isDone && <span className="block wrap-anywhere text-text-2">{body}</span>}
              </span>
              {!isDone && (
                <>
                  <span className="self-start wide:order-last wide:self-center">
                    <PutAwayForm
                      storeId={store.storeId}
                      step={step}
                      label={fill(text.putAwayOne, { step: title })}
                      text={{
                        done: fill(text.putAwayDone, { step: title }),
                        undo: t.common.actions.undo,
                        failed: t.errors.code.internal,
                      }}
                      putAway={act}
                      send={send}
                    />
                  </span>
                  <LinkButton
                    href={hrefs[step]}
                    variant={step === next ? "primary" : "line"}
                    className="min-w-32 justify-self-start"
                  >
                    {action}
                  </LinkButton>
                </>
              )}
            </LedgerRow>
          );
        })}
      </Ledger>
    </section>
  );
}
