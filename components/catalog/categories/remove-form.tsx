"use client";

import { useActionState } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ActionState } from "@/lib/http/action";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";

type Props = {
  storeId: string;
  categoryId: string;
  /** Where its products go; null for a category without any. */
  moveTo: string | null;
  remove: (state: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>;
  refusal: ActionState<unknown>;
  title: string;
  facts: readonly string[];
  keep: { href: string; label: string };
  label: string;
  errors: Pick<Dictionary["errors"], "code" | "reason">;
};

/** The last word before a category is gone for good, which names all that happens. */
export function RemoveForm(props: Props) {
  const [state, send] = useActionState(props.remove, props.refusal);
  return (
    <form action={send} className="grid gap-2 p-4 wide:p-6">
      <input type="hidden" name="storeId" value={props.storeId} />
      <input type="hidden" name="categoryId" value={props.categoryId} />
      {props.moveTo && <input type="hidden" name="moveTo" value={props.moveTo} />}
      <h2 className="text-22 font-bold wrap-anywhere">{props.title}</h2>
      {props.facts.map((fact) => (
        <p key={fact} className="max-w-[56ch] wrap-anywhere text-text-2">
          {fact}
        </p>
      ))}
      {state?.ok === false && (
        <Notice tone="bad" alert>
          {errorText(props.errors, state)}
        </Notice>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <LinkButton href={props.keep.href}>{props.keep.label}</LinkButton>
        <SubmitButton variant="danger-fill" className="min-w-0 whitespace-normal wrap-anywhere">
          {props.label}
        </SubmitButton>
      </div>
    </form>
  );
}
