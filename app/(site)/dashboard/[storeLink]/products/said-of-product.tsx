import { ForgetDrafts } from "@/components/catalog/forget-drafts";
import { FlashToast } from "@/components/dashboard/flash-toast";
import { param, type SearchParams } from "@/components/dashboard/page-trail";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { isId } from "@/lib/id-schema";
import type { OwnedStoreId } from "@/lib/stores/access";
import { findProduct } from "./find-product";
import { restoreProduct } from "./move-product";

type Props = { storeId: OwnedStoreId; asked: SearchParams; t: Dictionary };

/** What a form that led here has done, with the way back where there is one. */
export async function SaidOfProduct({ storeId, asked, t }: Props) {
  const which = ["saved", "archived"].find((name) => param(asked, name));
  const id = which && param(asked, which);
  const product = id && isId(id) ? await findProduct(storeId, id) : null;
  if (!id || !which || !product) return null;
  const text = which === "archived" ? t.products.archived : t.products.form.saved;
  return (
    <>
      {which === "saved" && <ForgetDrafts key={id} />}
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
    </>
  );
}
