"use client";

import { cx } from "@/components/ui/cx";
import { FillIn } from "@/components/ui/fill-in";
import { FillDownIcon } from "@/components/ui/icons";
import { fill } from "@/lib/i18n/message";
import { choiceLabel, type VariantDraft } from "./choices";
import type { ProductFormText } from "./product-form-text";
import type { ChoiceRow, DraftField } from "./use-choices";

type Props = {
  rows: readonly ChoiceRow[];
  type: (row: ChoiceRow, typed: Partial<VariantDraft>) => void;
  fillDown: (field: DraftField) => void;
  sign: string;
  text: ProductFormText;
  errors: Readonly<Record<string, string>>;
};

const line =
  "grid grid-cols-3 items-center gap-x-3 gap-y-0.5 px-3 wide:grid-cols-[minmax(88px,1fr)_1fr_1fr_88px_112px] wide:pe-4";

/** What each choice costs and how many are left; on a phone a choice has two lines. */
export function VariantGrid({ rows, type, fillDown, sign, text, errors }: Props) {
  const { form, columns } = text;
  const words = form.options;
  const column = (field: DraftField, label: string) =>
    rows.length > 1 ? (
      <button
        type="button"
        aria-label={fill(words.fillDown, { column: label })}
        title={fill(words.fillDown, { column: label })}
        onClick={() => fillDown(field)}
        className="-my-1 inline-flex min-h-control items-center justify-end gap-1 rounded-control px-1.5 font-medium text-brand-text hover:bg-brand-subtle"
      >
        {label}
        <FillDownIcon size="s" />
      </button>
    ) : (
      <span className="px-1.5 text-end">{label}</span>
    );
  return (
    <ul className="overflow-clip rounded-card border border-border bg-surface text-13">
      <li className={cx(line, "py-2 font-medium text-text-2")}>
        <span className="hidden wide:block" />
        {column("mrp", columns.mrp)}
        {column("salePrice", columns.price)}
        {column("stock", columns.stock)}
        <span className="hidden px-1.5 text-end wide:block">{words.code}</span>
      </li>
      {rows.map((row, n) => {
        const { draft, choice } = row;
        const label = choiceLabel(choice);
        const name = (field: string) => `variants.${n}.${field}`;
        const wrong = ["salePrice", "mrp", "stock", "sku", "options"]
          .map((field) => errors[name(field)])
          .find(Boolean);
        const cell = (field: "mrp" | "salePrice" | "stock" | "sku") => ({
          name: name(field),
          value: draft[field],
          onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
            type(row, { [field]: event.target.value }),
          ...(errors[name(field)] && { "aria-invalid": true as const }),
          ...(wrong && { "aria-describedby": `variant-${n}-error` }),
        });
        return (
          <li key={row.key} className={cx(line, "border-t border-border py-2")}>
            <b
              dir="auto"
              className="self-center font-bold wide:col-span-1 wide:flex wide:self-stretch wide:items-center wide:rule-e"
            >
              {label}
            </b>
            <div className="col-span-2 wide:order-last wide:col-span-1">
              <FillIn
                label={fill(words.cell.sku, { choice: label })}
                placeholder={words.code}
                maxLength={64}
                {...cell("sku")}
              />
            </div>
            <FillIn
              label={fill(words.cell.mrp, { choice: label })}
              sign={sign}
              inputMode="decimal"
              {...cell("mrp")}
            />
            <FillIn
              label={fill(words.cell.price, { choice: label })}
              sign={sign}
              inputMode="decimal"
              required
              {...cell("salePrice")}
            />
            <FillIn
              label={fill(words.cell.stock, { choice: label })}
              placeholder={text.any}
              inputMode="numeric"
              zero={draft.stock === "0"}
              {...cell("stock")}
            />
            {wrong && (
              <p
                id={`variant-${n}-error`}
                role="alert"
                className="col-span-full text-end text-danger"
              >
                {wrong}
              </p>
            )}
            <input type="hidden" name={name("options")} value={JSON.stringify(choice)} />
            {draft.id && <input type="hidden" name={name("id")} value={draft.id} />}
            {draft.stockWas !== undefined && (
              <input type="hidden" name={name("stockWas")} value={draft.stockWas} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
