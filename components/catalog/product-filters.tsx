import Form from "next/form";
import { ChipLink, Chips, chipStyle } from "@/components/ui/chips";
import { DownIcon } from "@/components/ui/icons";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { SearchInput } from "@/components/ui/search-input";
import type { Category } from "@/lib/catalog/schema";
import { formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import {
  type ProductStatusFilter,
  type ProductView,
  productsHref,
  viewParams,
} from "./product-view";

type Props = {
  path: string;
  view: ProductView;
  counts: Record<ProductStatusFilter, number>;
  categories: readonly Category[];
  locale: string;
  t: Dictionary["products"];
};

/** More are looked for on their own page, each of which leads to its products. */
const MOST_LISTED = 100;

const sortLabels = {
  newest: "newest",
  name: "name",
  price: "priceUp",
  "-price": "priceDown",
} as const;

/** Search, states with their counts, category and order: each is an address of its own. */
export function ProductFilters({ path, view, counts, categories, locale, t }: Props) {
  const all = counts.active + counts.draft;
  const states: [ProductView["status"], string, number][] = [
    ["", t.filters.all, all],
    ["active", t.filters.active, counts.active],
    ["soldOut", t.filters.soldOut, counts.soldOut],
    ["low", t.filters.low, counts.low],
    ["draft", t.filters.draft, counts.draft],
    ["noPicture", t.filters.noPicture, counts.noPicture],
    ["archived", t.filters.archived, counts.archived],
  ];
  const category = categories.find(({ id }) => id === view.category);
  const categoryItems: MenuItem[] = [
    {
      id: "all",
      label: t.filters.allCategories,
      href: productsHref(path, view, { category: "" }),
      current: !view.category,
    },
    ...categories.slice(0, MOST_LISTED).map(({ id, name, productCount }) => ({
      id,
      label: name,
      end: formatNumber(productCount, locale),
      href: productsHref(path, view, { category: id }),
      current: id === view.category,
    })),
    ...(categories.length > MOST_LISTED
      ? [{ id: "more", label: t.filters.moreCategories, href: `${path}/categories` }]
      : []),
  ];
  const sortItems: MenuItem[] = (Object.keys(sortLabels) as (keyof typeof sortLabels)[]).map(
    (sort) => ({
      id: sort,
      label: t.sort[sortLabels[sort]],
      href: productsHref(path, view, { sort }),
      current: sort === view.sort,
    }),
  );
  return (
    <div className="mb-3 grid gap-2 wide:flex wide:items-center">
      <Form action={path} className="min-w-0 wide:flex-1" key={view.q}>
        {Object.entries({ ...viewParams(view), q: "" }).map(
          ([name, value]) =>
            value !== "" && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <SearchInput
          name="q"
          label={t.search.label}
          placeholder={t.search.placeholder}
          defaultValue={view.q}
          maxLength={200}
        />
      </Form>
      <Chips label={t.filters.label}>
        {states.map(
          ([status, label, count]) =>
            (count > 0 || status === "" || status === view.status) && (
              <ChipLink
                key={status}
                href={productsHref(path, view, { status })}
                on={status === view.status}
                count={formatNumber(count, locale)}
              >
                {label}
              </ChipLink>
            ),
        )}
        {(categories.length > 1 || category) && (
          <Menu
            label={category ? `${t.filters.category}: ${category.name}` : t.filters.category}
            items={categoryItems}
            className={chipStyle(category !== undefined)}
          >
            <span className="max-w-40 truncate">{category?.name ?? t.filters.category}</span>
            <DownIcon size="s" />
          </Menu>
        )}
        {all > 1 && (
          <Menu
            label={`${t.filters.sort}: ${t.sort[sortLabels[view.sort]]}`}
            items={sortItems}
            className={chipStyle(view.sort !== "newest")}
          >
            {t.sort[sortLabels[view.sort]]}
            <DownIcon size="s" />
          </Menu>
        )}
      </Chips>
    </div>
  );
}
