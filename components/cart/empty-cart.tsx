import { named } from "@/components/storefront/named";
import type { Shop } from "@/components/storefront/shop";
import { StateScreen } from "@/components/storefront/state-screen";
import { formatNumber } from "@/lib/format";

type Category = { name: string; slug: string; productCount: number };
type Props = { shop: Shop; categories: readonly Category[] };

const SHOWN = 4;

/** An empty cart, with the fullest categories as ways on. */
export function EmptyCart({ shop, categories }: Props) {
  const { store, texts, href } = shop;
  const t = texts.cart.empty;
  return (
    <main className="wrap states" id="main">
      <StateScreen
        drawing="bag"
        title={t.title}
        body={t.body}
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
      </StateScreen>
    </main>
  );
}
