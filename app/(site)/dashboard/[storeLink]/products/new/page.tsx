import type { Metadata } from "next";
import { copyOf, newValues } from "@/components/catalog/form-values";
import { ProductForm } from "@/components/catalog/product-form";
import { param, type SearchParams } from "@/components/dashboard/page-trail";
import { getDictionary } from "@/lib/i18n/dictionary";
import { siteLocale } from "../../../../site-locale";
import { getOwnStorePage } from "../../own-store";
import { findProduct } from "../find-product";
import { productFormProps } from "../product-form-props";
import { SaidOfProduct } from "../said-of-product";

export const instant = false;

export const metadata: Metadata = { title: getDictionary(siteLocale).products.form.newTitle };

type Props = { params: Promise<{ storeLink: string }>; searchParams: Promise<SearchParams> };

export default async function NewProductPage({ params, searchParams }: Props) {
  const page = await getOwnStorePage((await params).storeLink, "/products/new");
  const asked = await searchParams;
  const { storeId, store, t } = page;
  const copied = param(asked, "copy");
  const original = copied ? await findProduct(storeId, copied) : null;
  const name = param(asked, "name")?.slice(0, 120) ?? "";
  return (
    <>
      <ProductForm
        // A saved product leaves a fresh form behind for the next one.
        key={param(asked, "saved") ?? original?.id ?? "first"}
        {...(await productFormProps(page, asked))}
        product={null}
        values={original ? copyOf(original, store.currency) : newValues(name)}
        {...(original && { title: t.products.form.copyTitle })}
        here={`/dashboard/${store.link}/products/new`}
      />
      <SaidOfProduct storeId={storeId} asked={asked} t={t} />
    </>
  );
}
