import { CheckBoldIcon } from "@/components/ui/icons";
import { Ledger, LedgerRow } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { SectionHeader } from "@/components/ui/page-header";
import { formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import type { Store } from "@/lib/stores/schema";

type Props = { store: Store; t: Dictionary; hasProduct: boolean; hasOrder: boolean };

/** The four steps of a new store. Nothing blocks: they may be done in any order, or never. */
export function Checklist({ store, t, hasProduct, hasOrder }: Props) {
  const text = t.dashboard.checklist;
  const at = (path: string) => `/dashboard/${store.link}/${path}`;
  const steps = [
    {
      key: "store",
      title: text.store.title,
      body: fill(text.store.body, { name: store.name, link: `/s/${store.link}` }),
      done: true,
      action: null,
    },
    {
      key: "product",
      ...text.product,
      done: hasProduct,
      action: { label: text.product.action, href: at("products/new") },
    },
    {
      key: "payment",
      ...text.payment,
      done: store.upiId !== null || store.deliveryFee > 0,
      action: { label: text.payment.action, href: at("settings#payment") },
    },
    {
      key: "share",
      ...text.share,
      done: hasOrder,
      action: { label: text.share.action, href: at("share") },
    },
  ];
  const next = steps.find((step) => !step.done);
  return (
    <section>
      <SectionHeader
        title={text.title}
        aside={fill(text.done, {
          done: formatNumber(steps.filter((step) => step.done).length, store.locale),
          total: formatNumber(steps.length, store.locale),
        })}
      />
      <Ledger folio={[60, 104]}>
        {steps.map((step, index) => (
          <LedgerRow
            key={step.key}
            fresh={step === next}
            folio={step.done ? <CheckBoldIcon /> : formatNumber(index + 1, store.locale)}
            folioClassName={`items-center text-22 font-bold wide:pe-5! ${step.done ? "text-success!" : "text-brand-text!"}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 wide:min-h-18 wide:px-5!"
          >
            <span className="min-w-0 flex-1 basis-50">
              <b className={`block text-16 ${step.done ? "font-medium text-text-2" : "font-bold"}`}>
                {step.title}
              </b>
              <span className="block wrap-anywhere text-text-2">{step.body}</span>
            </span>
            {step.action && !step.done && (
              <LinkButton
                href={step.action.href}
                variant={step === next ? "primary" : "line"}
                className="min-w-32"
              >
                {step.action.label}
              </LinkButton>
            )}
          </LedgerRow>
        ))}
      </Ledger>
    </section>
  );
}
