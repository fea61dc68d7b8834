import { FlashToast } from "@/components/dashboard/flash-toast";
import { param, type SearchParams } from "@/components/dashboard/page-trail";
import * as catalog from "@/lib/catalog/service";
import { AppError } from "@/lib/errors";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { isId } from "@/lib/id-schema";
import type { OwnedStoreId } from "@/lib/stores/access";
import { restoreProduct } from "./move-product";

type Props = { storeId: OwnedStoreId; asked: SearchParams; t: Dictionary };

/** What a form that led here has done, with the way back where there is one. */
export async function SaidOfProduct({ storeId, asked, t }: Props) {
  const which = ["saved", "archived"].find((name) => param(asked, name));
  const id = which && param(asked, which);
  if (!id || !isId(id)) return null;
  const product = await catalog.getProduct(storeId, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  });
  if (!product) return null;
  const text = which === "archived" ? t.products.archived : t.products.form.saved;
  return (
    <FlashToast
      key={`${which} ${id} ${product.etag}`}
      params={[which, "was"]}
      text={fill(text, { name: product.name })}
      {...(which === "archived" &&
        product.status === "archived" && {
          undo: {
            label: t.common.actions.undo,
            run: restoreProduct.bind(null, {
              storeId,
              productId: id,
              to: asked.was === "draft" ? "draft" : "active",
            }),
            failed: t.errors.code.internal,
          },
        })}
    />
  );
}
