import { named } from "@/components/storefront/named";
import type { Shop } from "@/components/storefront/shop";
import { StateScreen } from "@/components/storefront/state-screen";
import { formatNumber } from "@/lib/format";
import { fill } from "@/lib/i18n/message";

type Category = { name: string; slug: string; productCount: number };
type Props = {
  shop: Shop;
  categories: readonly Category[];
  /** What was last ordered from this cart. */
  lastOrder: { number: number; token: string } | null;
  notice: React.ReactNode;
};

const SHOWN = 4;

/** An empty cart, with the fullest categories as ways on. */
export function EmptyCart({ shop, categories, lastOrder, notice }: Props) {
  const { store, texts, href } = shop;
  const t = texts.cart.empty;
  return (
    <main className="wrap states" id="main">
      {notice}
      <StateScreen
        drawing="bag"
        title={t.title}
        body={
          lastOrder
            ? fill(texts.cart.lastOrder.placed, { number: lastOrder.number })
            : texts.cart.empty.body
        }
        ways={
          categories.length > 0 && (
            <ul className="ways">
              {categories.slice(0, SHOWN).map(({ name, slug, productCount }) => (
                <li key={slug}>
                  <a href={href(`/c/${slug}`)} {...named(name, store.locale)}>
                    {name}
                    <span>{formatNumber(productCount, store.locale)}</span>
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      >
        <a className="btn btn--main" href={href()}>
          {t.action}
        </a>
        {lastOrder && (
          <a className="btn btn--line" href={href(`/o/${lastOrder.token}`)}>
            {fill(texts.cart.lastOrder.action, { number: lastOrder.number })}
          </a>
        )}
      </StateScreen>
    </main>
  );
}

/** The carts cannot be reached just now: they are kept, and the shop goes on. */
export function CartUnreachable({ shop: { texts, href } }: { shop: Shop }) {
  const t = texts.cart.unavailable;
  return (
    <main className="wrap states" id="main">
      <StateScreen drawing="bag" title={t.title} body={t.body}>
        <a className="btn btn--main" href={href("/cart")}>
          {texts.cart.refresh}
        </a>
        <a className="btn btn--line" href={href()}>
          {texts.storefront.goToShop}
        </a>
      </StateScreen>
    </main>
  );
}
