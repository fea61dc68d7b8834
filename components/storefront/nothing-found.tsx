import { type Browse, browseQuery, isFiltered } from "@/lib/catalog/browse";
import { formatNumber } from "@/lib/format";
import { fill } from "@/lib/i18n/message";
import { named } from "./named";
import type { Shop } from "./shop";
import { StateScreen } from "./state-screen";

type Props = {
  shop: Shop;
  browse: Browse;
  categories: readonly { name: string; slug: string; productCount: number }[];
  /** One of the words, which by itself finds something. */
  word: string | null;
};

const MOST_WAYS = 5;

/** A list with nothing on it: why, and the nearest way to something. Filters stand above it. */
export function NothingFound({ shop, browse, categories, word }: Props) {
  const { store, texts, href } = shop;
  const { noMatch: t, empty } = texts.storefront;
  const way = (to: Partial<Browse>, label: string) => (
    <a className="btn btn--main" href={href("/search") + browseQuery(to)}>
      {label}
    </a>
  );
  if (categories.length === 0) {
    return <StateScreen drawing="shelf" title={empty.title} body={empty.body} />;
  }
  if (browse.cursor !== null) {
    return (
      <StateScreen drawing="shelf" title={t.endTitle} body={t.endBody}>
        {way({ ...browse, cursor: null }, t.start)}
      </StateScreen>
    );
  }
  if (isFiltered(browse)) {
    return (
      <StateScreen drawing="shelf" title={t.filteredTitle} body={t.filteredBody} heading="h2">
        {way({ q: browse.q, in: browse.in, sort: browse.sort }, t.clear)}
      </StateScreen>
    );
  }
  return (
    <StateScreen
      drawing="shelf"
      title={fill(t.title, { query: browse.q })}
      body={t.body}
      ways={<Ways shop={shop} categories={categories.slice(0, MOST_WAYS)} />}
    >
      {word ? (
        way({ q: word }, fill(t.tryWord, { word }))
      ) : (
        <a className="btn btn--main" href={href()}>
          {t.all}
        </a>
      )}
      {store.contactPhone && (
        <a className="btn btn--line" href={`tel:${store.contactPhone}`}>
          {t.ask}
        </a>
      )}
    </StateScreen>
  );
}

function Ways({ shop, categories }: Pick<Props, "shop" | "categories">) {
  const { locale } = shop.store;
  return (
    <ul className="ways">
      {categories.map(({ name, slug, productCount }) => (
        <li key={slug}>
          <a href={shop.href(`/c/${slug}`)} {...named(name, locale)}>
            {name}
            <span>{formatNumber(productCount, locale)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
