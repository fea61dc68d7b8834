import { Field } from "@/components/ui/field";
import { TextArea, TextInput } from "@/components/ui/text-input";
import type { ProductFormText } from "./product-form-text";

type Props = {
  description: string;
  sku: string;
  /** Whether the code stands here, and not on each choice. */
  hasSku: boolean;
  errors: Readonly<Record<string, string>>;
  text: ProductFormText;
};

/** What can come later: folded away until something is in it. */
export function MoreFields({ description, sku, hasSku, errors, text }: Props) {
  const { form, optional } = text;
  return (
    <details open={Boolean(description || sku || errors.sku)} className="group">
      <summary className="min-h-control content-center font-medium text-brand-text">
        {form.details}
      </summary>
      <div className="mt-2 grid gap-5">
        <Field
          id="description"
          label={form.description}
          optional={optional}
          error={errors.description}
        >
          {(control) => (
            <TextArea
              {...control}
              name="description"
              defaultValue={description}
              dir="auto"
              rows={5}
              maxLength={5000}
            />
          )}
        </Field>
        {hasSku && (
          <Field
            id="sku"
            label={form.sku}
            optional={optional}
            error={errors.sku}
            className="wide:max-w-60"
          >
            {(control) => (
              <TextInput
                {...control}
                name="sku"
                defaultValue={sku}
                autoComplete="off"
                maxLength={64}
              />
            )}
          </Field>
        )}
      </div>
    </details>
  );
}
