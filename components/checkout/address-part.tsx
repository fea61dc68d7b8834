import type { Dictionary } from "@/lib/i18n/dictionary";
import { Field } from "./field";
import { Part } from "./part";

type Props = {
  texts: Dictionary["checkout"];
  values: Readonly<Record<string, string>>;
  fieldError: (name: string) => string | null;
};

/** Where the goods go; it can be filled in while the code is on its way. */
export function AddressPart({ texts, values, fieldError }: Props) {
  const t = texts.address;
  const field = (name: string) => ({
    name,
    defaultValue: values[name],
    error: fieldError(name),
    maxLength: 200,
  });
  return (
    <Part n={2} title={t.title}>
      <Field {...field("name")} label={t.name} autoComplete="name" maxLength={120} required />
      <Field {...field("address.line1")} label={t.line1} autoComplete="address-line1" required />
      <Field
        {...field("address.landmark")}
        label={t.landmark}
        aside={texts.optional}
        autoComplete="address-line2"
        placeholder={t.landmarkPlaceholder}
      />
      <div className="row-2">
        <Field
          {...field("address.postalCode")}
          label={t.postalCode}
          autoComplete="postal-code"
          inputMode="numeric"
          maxLength={20}
          dir="ltr"
          required
        />
        <Field {...field("address.city")} label={t.city} autoComplete="address-level2" required />
      </div>
      <details className="more-note" open={Boolean(values.note)}>
        <summary>{t.addNote}</summary>
        <div className="row">
          <label htmlFor="f-note">
            {t.note}
            <em>{texts.optional}</em>
          </label>
          <textarea
            id="f-note"
            name="note"
            className="field field--area"
            maxLength={500}
            rows={3}
            defaultValue={values.note}
          />
        </div>
      </details>
    </Part>
  );
}
