import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BulkBar } from "@/components/catalog/bulk/bulk-bar";
import { PickButton } from "@/components/catalog/bulk/pick-boxes";
import { PickingProvider } from "@/components/catalog/bulk/picking";
import { NoMatchingProducts, NoProducts } from "@/components/catalog/no-products";
import { ProductFilters } from "@/components/catalog/product-filters";
import { ProductTable } from "@/components/catalog/product-table";
import {
  isFiltered,
  listParam,
  matchingOf,
  productsHref,
  readProductView,
} from "@/components/catalog/product-view";
import { QueryProvider } from "@/components/catalog/query-provider";
import { PageFrame } from "@/components/dashboard/page-frame";
import type { SearchParams } from "@/components/dashboard/page-trail";
import { Pager } from "@/components/dashboard/pager";
import { PlusIcon } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { LISTED_CATEGORIES } from "@/lib/catalog/limits";
import * as catalog from "@/lib/catalog/service";
import { AppError } from "@/lib/errors";
import { formatNumber } from "@/lib/format";
import { getDictionary } from "@/lib/i18n/dictionary";
import { siteLocale } from "../../../site-locale";
import { getOwnStorePage } from "../own-store";
import { SaidOfProduct } from "./said-of-product";

export const instant = false;

export const metadata: Metadata = { title: getDictionary(siteLocale).products.title };

const LIMIT = 30;

type Props = { params: Promise<{ storeLink: string }>; searchParams: Promise<SearchParams> };

export default async function ProductsPage({ params, searchParams }: Props) {
  const { storeId, store, t } = await getOwnStorePage((await params).storeLink, "/products");
  const asked = await searchParams;
  const view = readProductView(asked);
  const path = `/dashboard/${store.link}/products`;
  const matching = matchingOf(view);
  const cursor = view.trail.cursors.at(-1);
  const [page, counts, noPicture, matched, categories] = await Promise.all([
    catalog
      .listProducts(storeId, { ...matching, limit: LIMIT, cursor, sort: view.sort })
      .catch((error: unknown) => {
        // A cursor of another order or an older version: begin at the first page.
        if (error instanceof AppError && error.code === "invalid_input" && cursor) return null;
        throw error;
      }),
    catalog.countProducts(storeId),
    catalog.countListed(storeId, { limit: LIMIT, noPicture: true }),
    view.q || view.category ? catalog.countListed(storeId, { ...matching, limit: LIMIT }) : null,
    catalog.listCategories(storeId, { limit: LISTED_CATEGORIES }),
  ]);
  if (!page) redirect(productsHref(path, view));
  const all = counts.active + counts.draft;
  const sizes = { ...counts, noPicture };
  const total = matched ?? (view.status ? sizes[view.status] : all);
  const none = all + counts.archived === 0;
  const { locale, currency } = store;
  const { pick, bulk, state } = t.products;
  const list = (
    <>
      <PageHeader
        title={t.products.title}
        aside={!none && formatNumber(all, locale)}
        actions={
          !none && (
            <>
              {page.data.length > 0 && <PickButton text={pick} />}
              <LinkButton href={`${path}/categories`} variant="quiet">
                {t.categories.title}
              </LinkButton>
              {/* On a phone the bar under the thumb has it. */}
              <span className="hidden wide:block">
                <LinkButton href={`${path}/new`} variant="primary">
                  <PlusIcon size="s" />
                  {t.products.add}
                </LinkButton>
              </span>
            </>
          )
        }
      />
      {!none && (
        <ProductFilters
          path={path}
          view={view}
          counts={sizes}
          categories={categories.data}
          locale={locale}
          t={t.products}
        />
      )}
      {page.data.length > 0 ? (
        <ProductTable
          products={page.data}
          path={path}
          list={listParam(view)}
          storeLink={store.link}
          currency={currency}
          locale={locale}
          t={t}
        >
          <Pager
            trail={view.trail}
            nextCursor={page.nextCursor}
            rows={page.data.length}
            limit={LIMIT}
            total={total}
            locale={locale}
            text={t.common}
            back={t.common.actions.previous}
            on={t.common.actions.next}
            href={(trail) => productsHref(path, view, { trail })}
          />
        </ProductTable>
      ) : isFiltered(view) || view.trail.page > 1 ? (
        <NoMatchingProducts path={path} q={view.q} t={t} />
      ) : (
        <NoProducts path={path} t={t} />
      )}
    </>
  );
  return (
    <PageFrame>
      <QueryProvider>
        <PickingProvider key={listParam(view)} rows={page.data.map(({ id }) => id)}>
          {list}
          <BulkBar
            store={{ storeId, currency, locale }}
            matching={matching}
            total={total}
            categories={categories.data.map(({ name, productCount }) => ({
              label: name,
              end: formatNumber(productCount, locale),
            }))}
            text={{
              pick,
              bulk,
              state,
              actions: t.common.actions,
              combobox: t.common.combobox,
              makeCategory: t.products.form.makeCategory,
              errors: { code: t.errors.code, reason: t.errors.reason },
              money: t.errors.field.money,
            }}
          />
        </PickingProvider>
      </QueryProvider>
      <SaidOfProduct storeId={storeId} asked={asked} t={t} />
    </PageFrame>
  );
}
