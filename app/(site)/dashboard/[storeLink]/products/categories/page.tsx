import type { Metadata } from "next";
import { CategoryList } from "@/components/catalog/categories/category-list";
import { NoCategories } from "@/components/catalog/categories/no-categories";
import { FlashToast } from "@/components/dashboard/flash-toast";
import { PageFrame } from "@/components/dashboard/page-frame";
import { param, type SearchParams } from "@/components/dashboard/page-trail";
import { IconLink } from "@/components/ui/icon-button";
import { ArrowBackIcon } from "@/components/ui/icons";
import { ActionBar } from "@/components/ui/page-header";
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
  const merged = categories.find(({ id }) => id === param(asked, "merged"));
  const said = merged
    ? fill(t.categories.done.merged, { name: merged.name })
    : param(asked, "deleted") && t.categories.done.deleted;
  return (
    <>
      <ActionBar
        back={<IconLink href={products} label={t.categories.back} icon={ArrowBackIcon} />}
        title={t.categories.title}
        state={
          categories.length > 0 && (
            <span className="num text-text-2">{formatNumber(categories.length, store.locale)}</span>
          )
        }
      />
      <PageFrame>
        {categories.length === 0 ? (
          <NoCategories href={`${products}/new`} text={t.categories.empty} />
        ) : (
          <CategoryList
            categories={categories}
            isOwn={isOwn}
            storeId={storeId}
            storeLink={store.link}
            path={`${products}/categories`}
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
        {said && <FlashToast key={said} text={said} params={["merged", "deleted"]} />}
      </PageFrame>
    </>
  );
}
