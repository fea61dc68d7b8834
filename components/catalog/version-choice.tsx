"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatList } from "@/lib/format";
import { plural } from "@/lib/i18n/message";
import { choiceLabel } from "./choices";
import { type ComparedField, differences, type FormValues, merged } from "./form-values";
import type { ProductFormText } from "./product-form-text";

type Props = {
  base: FormValues;
  mine: FormValues;
  newer: FormValues;
  locale: string;
  text: ProductFormText;
  choose: (values: FormValues) => void;
};

/** Each field in which two versions differ, side by side: what I changed stays, unless told otherwise. */
export default function VersionChoice({ base, mine, newer, locale, text, choose }: Props) {
  const { form } = text;
  const words = form.versions;
  const [rows] = useState(() => differences(base, mine, newer));
  const fields = rows.map(({ field }) => field);
  const [kept, keep] = useState<ReadonlySet<ComparedField>>(
    () => new Set(rows.filter(({ isMine }) => isMine).map(({ field }) => field)),
  );
  const labels: Record<ComparedField, string> = {
    name: form.name,
    salePrice: form.price,
    mrp: form.mrp,
    category: form.category,
    stock: form.stock,
    choices: form.options.title,
    sku: form.sku,
    description: form.description,
    pictures: form.pictures,
    onSale: form.onSale,
  };

  function shown(values: FormValues, field: ComparedField): React.ReactNode {
    if (field === "onSale") return values.onSale ? words.on : words.off;
    if (field === "pictures") return <Pictures values={values} locale={locale} text={text} />;
    if (field !== "choices") return values[field].trim() || words.empty;
    if (values.variants.length === 0) return words.empty;
    const names = values.variants.map(
      ({ choice, draft }) => `${choiceLabel(choice)} ${draft.salePrice}`,
    );
    return plural(locale, words.choices, names.length, { names: formatList(names, locale) });
  }

  const save = (of: ReadonlySet<ComparedField>) => choose(merged(mine, newer, of));
  return (
    <section aria-labelledby="versions" className="grid gap-4">
      <Notice alert title={<span id="versions">{form.stale}</span>}>
        {rows.length > 0 ? words.lead : words.none}
      </Notice>
      {rows.length > 0 && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => keep(new Set(fields))}>{words.allMine}</Button>
          <Button onClick={() => keep(new Set())}>{words.allNewer}</Button>
        </div>
      )}
      {rows.map(({ field }) => (
        <fieldset key={field} className="grid grid-cols-2 gap-3">
          <legend className="mb-1.5 font-medium">{labels[field]}</legend>
          {([true, false] as const).map((isMine) => (
            <label
              key={String(isMine)}
              className="grid min-w-0 content-start gap-1 rounded-control border border-strong bg-surface p-3 has-checked:border-brand has-checked:bg-brand-subtle has-checked:shadow-[inset_0_0_0_1px_var(--brand)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            >
              <span className="flex items-center gap-2 text-13 text-text-2">
                <input
                  type="radio"
                  // Of no name of the form's own, or it would be sent with it.
                  form="versions-only"
                  name={`version-${field}`}
                  checked={kept.has(field) === isMine}
                  onChange={() => {
                    const next = new Set(kept);
                    if (isMine) next.add(field);
                    else next.delete(field);
                    keep(next);
                  }}
                  className="size-5 flex-none appearance-none rounded-full border-[1.5px] border-strong bg-surface outline-0 checked:border-6 checked:border-brand"
                />
                {isMine ? words.mine : words.newer}
              </span>
              <span dir="auto" className="line-clamp-6 min-w-0 whitespace-pre-line wrap-anywhere">
                {shown(isMine ? mine : newer, field)}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => save(kept)}>
          {words.save}
        </Button>
        <Button onClick={() => save(new Set(fields))}>{form.overwrite}</Button>
      </div>
    </section>
  );
}

function Pictures({
  values,
  locale,
  text,
}: {
  values: FormValues;
  locale: string;
  text: ProductFormText;
}) {
  if (values.pictures.length === 0) return text.form.versions.empty;
  return (
    <span className="flex flex-wrap gap-1">
      <span className="sr-only">
        {plural(locale, text.form.versions.pictures, values.pictures.length)}
      </span>
      {values.pictures.map(({ id, url }) => (
        <img key={id} src={url} alt="" className="size-11 rounded-tag object-cover" />
      ))}
    </span>
  );
}
