import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NoMatchingProducts, NoProducts } from "@/components/catalog/no-products";
import { ProductFilters } from "@/components/catalog/product-filters";
import { ProductTable } from "@/components/catalog/product-table";
import {
  isFiltered,
  listParam,
  productsHref,
  readProductView,
} from "@/components/catalog/product-view";
import { PageFrame } from "@/components/dashboard/page-frame";
import type { SearchParams } from "@/components/dashboard/page-trail";
import { Pager } from "@/components/dashboard/pager";
import { PlusIcon } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
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
const MAX_CATEGORIES = 100;

type Props = { params: Promise<{ storeLink: string }>; searchParams: Promise<SearchParams> };

export default async function ProductsPage({ params, searchParams }: Props) {
  const { storeId, store, t } = await getOwnStorePage((await params).storeLink, "/products");
  const asked = await searchParams;
  const view = readProductView(asked);
  const path = `/dashboard/${store.link}/products`;
  const query = {
    limit: LIMIT,
    cursor: view.trail.cursors.at(-1),
    q: view.q || undefined,
    category: view.category || undefined,
    ...(view.status === "soldOut"
      ? { status: "active" as const, soldOut: true }
      : { status: view.status || undefined }),
    sort: view.sort,
  };
  const [page, counts, categories] = await Promise.all([
    catalog.listProducts(storeId, query).catch((error: unknown) => {
      // A cursor of another order or an older version: begin at the first page.
      if (error instanceof AppError && error.code === "invalid_input" && query.cursor) return null;
      throw error;
    }),
    catalog.countProducts(storeId),
    catalog.listCategories(storeId, { limit: MAX_CATEGORIES }),
  ]);
  if (!page) redirect(productsHref(path, view));
  const all = counts.active + counts.draft;
  const total = view.q || view.category ? null : view.status ? counts[view.status] : all;
  const none = all + counts.archived === 0;
  const { locale, currency } = store;
  return (
    <PageFrame>
      <PageHeader
        title={t.products.title}
        aside={!none && formatNumber(all, locale)}
        actions={
          !none && (
            // On a phone the bar under the thumb has it.
            <span className="hidden wide:block">
              <LinkButton href={`${path}/new`} variant="primary">
                <PlusIcon size="s" />
                {t.products.add}
              </LinkButton>
            </span>
          )
        }
      />
      {!none && (
        <ProductFilters
          path={path}
          view={view}
          counts={counts}
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
      <SaidOfProduct storeId={storeId} asked={asked} t={t} />
    </PageFrame>
  );
}
