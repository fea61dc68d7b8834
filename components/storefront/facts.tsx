import { formatAddress } from "@/lib/address-text";
import { Filled } from "./filled";
import { named } from "./named";
import type { Shop } from "./shop";

export function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What delivery costs, in one line. */
export function DeliveryTerms({ shop }: { shop: Shop }) {
  const { store, texts, money } = shop;
  const t = texts.storefront.delivery;
  if (store.deliveryFee === 0) return <b>{t.free}</b>;
  const fee = <b>{money(store.deliveryFee)}</b>;
  if (store.freeDeliveryAbove === null) return <Filled text={t.fee} values={{ fee }} />;
  const above = <b>{money(store.freeDeliveryAbove)}</b>;
  return <Filled text={t.feeFreeAbove} values={{ fee, above }} />;
}

/** Where the shop is and what delivery costs, beside the ledger's double rule. */
export function ShopFacts({ shop }: { shop: Shop }) {
  const { store, texts, money } = shop;
  const t = texts.storefront;
  const address = formatAddress(store.address);
  return (
    <section className="facts" aria-label={t.facts.label}>
      <div className="wrap">
        <dl className="ruled">
          <Fact label={t.facts.shop}>
            <span {...named(address, store.locale)}>{address}</span>
          </Fact>
          <Fact label={t.facts.delivery}>
            <DeliveryTerms shop={shop} />
            {store.minimumOrder > 0 && (
              <>
                {". "}
                <Filled
                  text={t.delivery.minimum}
                  values={{ amount: <b>{money(store.minimumOrder)}</b> }}
                />
              </>
            )}
          </Fact>
        </dl>
      </div>
    </section>
  );
}
