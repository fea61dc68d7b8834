import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { valuesOf } from "@/components/catalog/form-values";
import { MoveProduct } from "@/components/catalog/move-product";
import { ProductForm } from "@/components/catalog/product-form";
import { ProductState } from "@/components/catalog/product-state";
import { hrefWith, type SearchParams } from "@/components/dashboard/page-trail";
import { TextLink } from "@/components/ui/text-link";
import { getDictionary } from "@/lib/i18n/dictionary";
import { siteLocale } from "../../../../site-locale";
import { getOwnStorePage } from "../../own-store";
import { findProduct } from "../find-product";
import { archiveProduct, bringBack } from "../move-product";
import { productFormProps } from "../product-form-props";

export const instant = false;

export const metadata: Metadata = { title: getDictionary(siteLocale).products.title };

type Props = {
  params: Promise<{ storeLink: string; productId: string }>;
  searchParams: Promise<SearchParams>;
};

export default async function ProductPage({ params, searchParams }: Props) {
  const { storeLink, productId } = await params;
  const page = await getOwnStorePage(storeLink, `/products/${productId}`);
  const { storeId, store, t } = page;
  const product = await findProduct(storeId, productId);
  if (!product) notFound();
  const props = await productFormProps(page, await searchParams);
  const archived = product.status === "archived";
  return (
    <ProductForm
      {...props}
      product={product}
      values={valuesOf(product, store.currency)}
      here={hrefWith(`/dashboard/${store.link}/products/${product.id}`, { list: props.list })}
      state={<ProductState product={product} text={t.products.state} stamp />}
    >
      <p className="flex flex-wrap gap-x-4">
        {product.status === "active" && (
          <TextLink
            href={`/s/${store.link}/p/${product.slug}`}
            prefetch={false}
            className="inline-flex min-h-control items-center"
          >
            {t.products.form.seeInStore}
          </TextLink>
        )}
        <TextLink
          href={`/dashboard/${store.link}/products/new?copy=${product.id}`}
          prefetch={false}
          className="inline-flex min-h-control items-center"
        >
          {t.products.form.duplicate}
        </TextLink>
      </p>
      <MoveProduct
        storeId={storeId}
        productId={product.id}
        move={archived ? bringBack : archiveProduct}
        label={archived ? t.products.form.restore : t.products.form.archive}
        danger={!archived}
        errors={{ code: t.errors.code, reason: t.errors.reason }}
      />
    </ProductForm>
  );
}
