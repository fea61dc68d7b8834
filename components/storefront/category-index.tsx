import { formatNumber } from "@/lib/format";
import { named } from "./named";
import type { Shop } from "./shop";

type Category = { id: string; name: string; slug: string; productCount: number };

/** The ledger's index: categories by name, each with its count, that lead to their own pages. */
export function CategoryIndex({ shop, categories }: { shop: Shop; categories: Category[] }) {
  const { store, texts, href } = shop;
  return (
    <nav className="section" aria-labelledby="more-categories">
      <div className="section__head">
        <h2 id="more-categories">{texts.storefront.categories.more}</h2>
      </div>
      <ul className="contents">
        {categories.map(({ id, name, slug, productCount }) => (
          <li key={id} id={slug}>
            <a href={href(`/c/${slug}`)}>
              <span {...named(name, store.locale)}>{name}</span>
              <i>{formatNumber(productCount, store.locale)}</i>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
