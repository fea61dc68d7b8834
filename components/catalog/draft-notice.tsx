import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/lib/i18n/message";
import type { Draft } from "./drafts";
import type { ProductFormText } from "./product-form-text";

type Props = {
  draft: Draft;
  locale: string;
  text: ProductFormText;
  restore: (draft: Draft) => void;
  discard: () => void;
};

/** Offers what was typed here and not saved. */
export function DraftNotice({ draft, locale, text, restore, discard }: Props) {
  const words = text.form.draft;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <Notice tone="info">
      {fill(words.found, { when: when.format(draft.at) })}
      <span className="mt-3 flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => restore(draft)}>
          {words.restore}
        </Button>
        <Button onClick={discard}>{words.discard}</Button>
      </span>
    </Notice>
  );
}
