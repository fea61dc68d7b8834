"use server";

import { listHref } from "@/components/catalog/product-view";
import { cacheTags } from "@/lib/cache-tags";
import { productFormSchema, readProductForm } from "@/lib/catalog/product-form";
import { MAX_IMAGES, type Product } from "@/lib/catalog/schema";
import * as catalog from "@/lib/catalog/service";
import { invalidInput } from "@/lib/errors";
import { type ActionState, action } from "@/lib/http/action";
import * as media from "@/lib/media/service";
import * as stores from "@/lib/stores/service";

type Saved = { product: Product; link: string };

const save = action(
  {
    audience: "seller",
    input: productFormSchema,
    form: "product",
    invalidates: ({ product }: Saved) => [cacheTags.catalog(product.storeId)],
    leadsTo: ({ product, link }, { next, list }) => {
      const path = `/dashboard/${link}/products`;
      return next ? `${path}/new?saved=${product.id}` : listHref(path, list, { saved: product.id });
    },
  },
  async ({ actor, input }) => {
    const storeId = await stores.authorize(actor, input.storeId, "manage");
    const { currency, link } = await stores.getStore(storeId);
    const fields = readProductForm(input, currency);
    const kept = input.imageIds ?? [];
    const files = input.image ?? [];
    if (kept.length + files.length > MAX_IMAGES) {
      throw invalidInput([{ path: "image", message: "tooManyPictures" }]);
    }
    const imageIds = [...kept];
    for (const file of files) imageIds.push((await media.upload(storeId, file)).id);
    const { productId } = input;
    if (!productId) {
      const { options, ...plain } = fields;
      const made = options.length > 0 ? fields : plain;
      return { link, product: await catalog.createProduct(actor, storeId, { ...made, imageIds }) };
    }
    const etag = input.overwrite
      ? (await catalog.getProduct(storeId, productId)).etag
      : (input.etag ?? "");
    const changes = { ...fields, imageIds };
    const product = await catalog.updateProduct(actor, storeId, productId, changes, etag);
    return { link, product };
  },
);

/**
 * Makes or changes a product from its form, which also works without scripts: pictures then come
 * as files with it. `overwrite` saves over a newer version, once the seller was told of it.
 */
export async function saveProduct(_: ActionState<unknown>, form: FormData) {
  return save(null, form);
}
