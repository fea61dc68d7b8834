import { formatNumber } from "@/lib/format";
import { CategoryMarker } from "./category-marker";
import { named } from "./named";
import type { Shop } from "./shop";

type Category = {
  name: string;
  slug: string;
  productCount: number;
  /** What this page shows of it. */
  products?: readonly unknown[];
};
type Props = {
  shop: Shop;
  categories: readonly Category[];
  /** The category that this page shows; on the first page the tabs lead to what it shows. */
  current?: string;
  cart: React.ReactNode;
};

/** The ledger's tabs: every category with its count, the current one marked in marigold. */
export function CategoryTabs({ shop, categories, current, cart }: Props) {
  const { locale } = shop.store;
  return (
    <nav className="index" aria-label={shop.texts.storefront.categories.label}>
      <div className="wrap index__in">
        <div className="index__list" id="category-tabs">
          {categories.map(({ name, slug, productCount, products = [] }, n) => (
            <a
              key={slug}
              href={products.length > 0 ? `#${slug}` : shop.href(`/c/${slug}`)}
              aria-current={
                current === undefined ? n === 0 || undefined : slug === current ? "page" : undefined
              }
              {...named(name, locale)}
            >
              {name}
              <i>{formatNumber(productCount, locale)}</i>
            </a>
          ))}
        </div>
        <div className="index__cart">{cart}</div>
      </div>
      <CategoryMarker tabsId="category-tabs" />
    </nav>
  );
}
