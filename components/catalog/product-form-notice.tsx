import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import type { ActionState } from "@/lib/http/action";
import { errorText } from "@/lib/i18n/error-text";
import { fill } from "@/lib/i18n/message";
import type { ProductFormText } from "./product-form-text";

type Props = {
  refused: Extract<ActionState<unknown>, { ok: false }>;
  /** This page's own address, to load it anew. */
  here: string;
  /** The id of the form, for saving over a newer version. */
  form: string;
  text: ProductFormText;
};

/** Why the form was not saved, and the ways on; what was typed stands below it. */
export function FormNotice({ refused, here, form, text }: Props) {
  if (refused.code === "precondition_failed") {
    return (
      <Notice alert title={text.form.stale}>
        {text.form.staleKept}
        <span className="mt-3 flex flex-wrap gap-2">
          <a href={here} className={buttonStyle({})}>
            {text.form.reload}
          </a>
          <Button type="submit" form={form} name="overwrite" value="yes">
            {text.form.overwrite}
          </Button>
        </span>
      </Notice>
    );
  }
  const hasFields = Object.keys(refused.fields).length > 0;
  return (
    <Notice tone="bad" alert>
      {hasFields ? text.form.notSaved : errorText(text.errors, refused)}{" "}
      {!hasFields && (
        <span className="text-text-2">{fill(text.reference, { id: refused.reference })}</span>
      )}
      {refused.code === "unauthenticated" && (
        <a href="/login" target="_blank" className={buttonStyle({}, "mt-3 w-fit")} rel="noopener">
          {text.form.signIn}
        </a>
      )}
    </Notice>
  );
}
