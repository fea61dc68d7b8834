import { Notice } from "@/components/ui/notice";
import type { Product } from "@/lib/catalog/schema";
import type { ActionState } from "@/lib/http/action";
import { DraftNotice } from "./draft-notice";
import type { FormValues } from "./form-values";
import type { Restart } from "./product-fields";
import { FormNotice } from "./product-form-notice";
import type { ProductFormText } from "./product-form-text";
import type { useDraft } from "./use-draft";
import { Versions } from "./versions";

type Props = {
  form: string;
  storeId: string;
  product: Product | null;
  currency: string;
  locale: string;
  here: string;
  text: ProductFormText;
  refused: Extract<ActionState<unknown>, { ok: false }> | null;
  /** A picture did not go up, and saving was tried. */
  isStuck: boolean;
  draft: ReturnType<typeof useDraft>;
  start: Restart;
  read: () => FormValues;
  restart: (next: Restart) => void;
};

/** What is to be known before the form: how the product stands, what was kept, why it was not saved. */
export function ProductNotices({ product, refused, draft, start, read, ...props }: Props) {
  const { form, here, text, locale, restart, isStuck } = props;
  const notice = refused && <FormNotice refused={refused} here={here} form={form} text={text} />;
  return (
    <>
      {product?.status === "archived" && <Notice tone="info">{text.form.archivedNotice}</Notice>}
      {draft.offered && !refused && (
        <DraftNotice
          draft={draft.offered}
          locale={locale}
          text={text}
          discard={draft.discard}
          restore={({ values, base, etag }) => restart({ values, base, etag, submits: false })}
        />
      )}
      {product && refused?.code === "precondition_failed" ? (
        <Versions
          storeId={props.storeId}
          productId={product.id}
          currency={props.currency}
          base={start.base}
          mine={read}
          restart={restart}
          text={text}
          locale={locale}
        >
          {notice}
        </Versions>
      ) : (
        notice
      )}
      {isStuck && (
        <Notice tone="bad" alert>
          {text.form.notFinished}
        </Notice>
      )}
    </>
  );
}
