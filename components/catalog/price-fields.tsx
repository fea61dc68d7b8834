import { Field } from "@/components/ui/field";
import { MarkTag } from "@/components/ui/marks";
import { MoneyInput } from "@/components/ui/money-input";
import { fill } from "@/lib/i18n/message";
import type { ProductFormText } from "./product-form-text";

type Props = {
  sign: string;
  salePrice: string;
  mrp: string;
  saving: { off: string; amount: string } | null;
  overMrp: boolean;
  errors: Readonly<Record<string, string>>;
  text: ProductFormText;
  onSalePrice: (typed: string) => void;
  onMrp: (typed: string) => void;
};

/** What the buyer pays, and the MRP it is measured by; the saving appears while one types. */
export function PriceFields({ text, sign, errors, ...props }: Props) {
  const { form, field } = text;
  const salePriceError =
    errors.salePrice ??
    (props.overMrp ? fill(field.overMrp, { mrp: sign + props.mrp }) : undefined);
  return (
    <div className="grid grid-cols-2 gap-3 wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.4fr)]">
      <Field id="salePrice" label={form.price} error={salePriceError}>
        {(control) => (
          <MoneyInput
            {...control}
            large
            required
            sign={sign}
            name="salePrice"
            maxLength={20}
            enterKeyHint="next"
            value={props.salePrice}
            onChange={(event) => props.onSalePrice(event.target.value)}
          />
        )}
      </Field>
      <Field id="mrp" label={form.mrp} optional={text.optional} error={errors.mrp}>
        {(control) => (
          <MoneyInput
            {...control}
            large
            sign={sign}
            name="mrp"
            maxLength={20}
            value={props.mrp}
            onChange={(event) => props.onMrp(event.target.value)}
          />
        )}
      </Field>
      <output
        htmlFor="salePrice mrp"
        className="num col-span-2 flex min-h-6 items-center gap-2 text-text-2 wide:col-span-1 wide:mt-[26px] wide:min-h-12"
      >
        {props.saving ? (
          <>
            <MarkTag>{props.saving.off}</MarkTag>
            {fill(form.saves, { amount: props.saving.amount })}
          </>
        ) : (
          <span className="text-13">{form.mrpHint}</span>
        )}
      </output>
    </div>
  );
}
