import type { Metadata } from "next";
import { CategoryList } from "@/components/catalog/categories/category-list";
import { CategorySearch } from "@/components/catalog/categories/category-search";
import { NoCategories, NoSuchCategory } from "@/components/catalog/categories/no-categories";
import { shownCategories } from "@/components/catalog/categories/shown-categories";
import { FlashToast } from "@/components/dashboard/flash-toast";
import { PageFrame } from "@/components/dashboard/page-frame";
import { param, type SearchParams } from "@/components/dashboard/page-trail";
import { IconLink } from "@/components/ui/icon-button";
import { ArrowBackIcon } from "@/components/ui/icons";
import { ActionBar } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import * as catalog from "@/lib/catalog/service";
import { formatNumber } from "@/lib/format";
import { readRefusal } from "@/lib/http/plain-form";
import { getDictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { siteLocale } from "../../../../site-locale";
import { getOwnStorePage } from "../../own-store";
import { changeCategory, sendCategory } from "./change-category";

export const instant = false;

export const metadata: Metadata = { title: getDictionary(siteLocale).categories.title };

type Props = { params: Promise<{ storeLink: string }>; searchParams: Promise<SearchParams> };

export default async function CategoriesPage({ params, searchParams }: Props) {
  const { storeId, store, t } = await getOwnStorePage(
    (await params).storeLink,
    "/products/categories",
  );
  const asked = await searchParams;
  const { categories, isOwn } = await catalog.listShelfOrder(storeId);
  const products = `/dashboard/${store.link}/products`;
  const path = `${products}/categories`;
  const query = param(asked, "q")?.trim() ?? "";
  const shown = shownCategories(categories, query, param(asked, "all") === "yes");
  const total = formatNumber(categories.length, store.locale);
  const merged = categories.find(({ id }) => id === param(asked, "merged"));
  const said = merged
    ? fill(t.categories.done.merged, { name: merged.name })
    : param(asked, "deleted") && t.categories.done.deleted;
  return (
    <>
      <ActionBar
        back={<IconLink href={products} label={t.categories.back} icon={ArrowBackIcon} />}
        title={t.categories.title}
        state={categories.length > 0 && <span className="num text-text-2">{total}</span>}
      />
      <PageFrame>
        <CategorySearch total={categories.length} path={path} query={query} text={t.categories} />
        {categories.length === 0 ? (
          <NoCategories href={`${products}/new`} text={t.categories.empty} />
        ) : shown.length === 0 ? (
          <NoSuchCategory query={query} href={path} text={t.categories.noMatch} />
        ) : (
          <CategoryList
            key={query}
            categories={shown}
            total={categories.length}
            // A row's place is its place among all: only a list from the top can be moved in.
            moves={query === ""}
            isOwn={isOwn}
            storeId={storeId}
            storeLink={store.link}
            path={path}
            locale={store.locale}
            text={{
              ...t.categories,
              undo: t.common.actions.undo,
              required: t.errors.field.required,
            }}
            errors={{ code: t.errors.code, reason: t.errors.reason }}
            change={changeCategory}
            send={sendCategory}
            refusal={await readRefusal("category")}
          />
        )}
        {query === "" && shown.length < categories.length && (
          <p className="mt-3">
            <TextLink
              href={`${path}?all=yes`}
              prefetch={false}
              className="inline-flex min-h-control items-center"
            >
              {fill(t.categories.all, { n: total })}
            </TextLink>
          </p>
        )}
        {said && <FlashToast key={said} text={said} params={["merged", "deleted"]} />}
      </PageFrame>
    </>
  );
}
