import type { Metadata } from "next";
import { ProductForm } from "@/components/catalog/product-form";
import { param, type SearchParams } from "@/components/dashboard/page-trail";
import { getDictionary } from "@/lib/i18n/dictionary";
import { siteLocale } from "../../../../site-locale";
import { getOwnStorePage } from "../../own-store";
import { productFormProps } from "../product-form-props";
import { SaidOfProduct } from "../said-of-product";

export const instant = false;

export const metadata: Metadata = { title: getDictionary(siteLocale).products.form.newTitle };

type Props = { params: Promise<{ storeLink: string }>; searchParams: Promise<SearchParams> };

export default async function NewProductPage({ params, searchParams }: Props) {
  const page = await getOwnStorePage((await params).storeLink, "/products/new");
  const asked = await searchParams;
  return (
    <>
      <ProductForm
        // A saved product leaves a fresh form behind for the next one.
        key={param(asked, "saved") ?? "first"}
        {...(await productFormProps(page, asked))}
        product={null}
        name={param(asked, "name")?.slice(0, 120) ?? ""}
        here={`/dashboard/${page.store.link}/products/new`}
      />
      <SaidOfProduct storeId={page.storeId} asked={asked} t={page.t} />
    </>
  );
}
