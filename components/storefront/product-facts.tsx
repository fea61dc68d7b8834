import { DeliveryTerms, Fact } from "./facts";
import { named } from "./named";
import { ShareLinks } from "./share-links";
import type { Shop } from "./shop";

type Props = { shop: Shop; product: { name: string; slug: string } };

/** What a buyer asks before buying: delivery, payment, who sells; and how to pass it on. */
export function ProductFacts({ shop, product: { name, slug } }: Props) {
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
      <Fact label={t.product.share.label}>
        <ShareLinks name={name} url={`${store.url}/p/${slug}`} texts={t.product.share} />
      </Fact>
    </dl>
  );
}
