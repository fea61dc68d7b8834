import { SearchIcon } from "@/components/ui/icons";
import { MOST_LETTERS } from "@/lib/catalog/browse";
import { plural } from "@/lib/i18n/message";
import type { Shop } from "./shop";

type Props = { shop: Shop; productCount?: number; query?: string };

/** Looks through the store's goods; a plain GET, so that it works before and without scripts. */
export function SearchForm({ shop, productCount, query }: Props) {
  const t = shop.texts.storefront.search;
  return (
    <search className="find">
      <form className="wrap" action={shop.href("/search")}>
        <label className="find__in">
          <span className="hide">{t.label}</span>
          <SearchIcon />
          <input
            className="field"
            type="search"
            name="q"
            maxLength={MOST_LETTERS}
            defaultValue={query}
            placeholder={
              productCount ? plural(shop.store.locale, t.placeholder, productCount) : t.label
            }
          />
        </label>
      </form>
    </search>
  );
}
