import { DeliveryTerms, Fact } from "./facts";
import { named } from "./named";
import type { Shop } from "./shop";

/** What a buyer asks before buying: delivery, payment, and who sells. */
export function ProductFacts({ shop }: { shop: Shop }) {
  const { store, texts, href } = shop;
  const t = texts.storefront;
  const place = [store.name, store.address.city].filter(Boolean).join(", ");
  return (
    <dl className="sheet ruled">
      <Fact label={t.facts.delivery}>
        <DeliveryTerms shop={shop} />
      </Fact>
      <Fact label={t.facts.payment}>{store.upiId ? t.payment.codOrUpi : t.payment.cod}</Fact>
      <Fact label={t.product.soldBy}>
        <a className="link" href={href("/info")} {...named(store.name, store.locale)}>
          {place}
        </a>
      </Fact>
    </dl>
  );
}
