import "server-only";
import { productFormText } from "@/components/catalog/product-form-text";
import { listHref } from "@/components/catalog/product-view";
import { param, type SearchParams } from "@/components/dashboard/page-trail";
import { LISTED_CATEGORIES } from "@/lib/catalog/limits";
import * as catalog from "@/lib/catalog/service";
import { formatNumber } from "@/lib/format";
import { readRefusal } from "@/lib/http/plain-form";
import type { getOwnStorePage } from "../own-store";
import { saveProduct } from "./save-product";

/** What the pages that add and that change a product hand to their form. */
export async function productFormProps(
  { actor, storeId, store, t }: Awaited<ReturnType<typeof getOwnStorePage>>,
  asked: SearchParams,
) {
  const { locale, currency, link } = store;
  const path = `/dashboard/${link}/products`;
  const list = param(asked, "list") ?? "";
  const { data } = await catalog.listCategories(storeId, { limit: LISTED_CATEGORIES });
  return {
    storeId,
    seller: actor.accountId,
    currency,
    locale,
    categories: data.map(({ name, productCount }) => ({
      label: name,
      end: formatNumber(productCount, locale),
    })),
    listHref: listHref(path, list),
    list,
    text: productFormText(t),
    save: saveProduct,
    refusal: await readRefusal("product"),
  };
}
