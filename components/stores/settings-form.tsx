"use client";

import { useActionState, useEffect } from "react";
import { Notice } from "@/components/ui/notice";
import { RadioCards } from "@/components/ui/radio-cards";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { showToast } from "@/components/ui/toast-store";
import type { ActionState } from "@/lib/http/action";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill } from "@/lib/i18n/message";
import { storeLayouts } from "@/lib/stores/layouts";
import type { Store } from "@/lib/stores/schema";
import { AccentPicker } from "./accent-picker";
import { DeliveryFields, PaymentFields, SellingFields, StoreFields } from "./settings-fields";
import { settingsValues } from "./settings-values";

export type SettingsText = Pick<Dictionary, "settings" | "errors" | "common"> & {
  linkText: Dictionary["start"]["link"];
};
type Saved = { store: Store; former: string };

type Props = {
  store: Store;
  t: SettingsText;
  action: (previous: ActionState<Saved>, form: FormData) => Promise<ActionState<Saved>>;
  /** Why a form that was sent without scripts was refused. */
  refusal: ActionState<Saved>;
};

/** Everything about a store in one form; a refusal keeps all that was typed. */
export function SettingsForm({ store, t, action, refusal }: Props) {
  const [state, send] = useActionState(action, refusal);
  const refused = state?.ok === false ? state : null;
  const text = t.settings;
  useEffect(() => {
    if (state?.ok) showToast({ text: text.saved });
  }, [state, text.saved]);
  const field = settingsValues(store, refused, t);
  const { look } = text;
  return (
    <form action={send} className="grid grid-cols-[minmax(0,1fr)] gap-8" noValidate>
      <input type="hidden" name="storeId" value={store.storeId} />
      <input type="hidden" name="etag" value={refused?.values.etag ?? store.etag} />
      {refused && (
        <Notice tone="bad" alert className="-mb-4">
          {refused.code === "invalid_input" ? text.failed : errorText(t.errors, refused)}{" "}
          {refused.code === "precondition_failed" && (
            <TextLink href={`/dashboard/${store.link}/settings?newer=${refused.reference}`}>
              {text.reload}
            </TextLink>
          )}{" "}
          <span className="num text-text-2">
            {fill(t.errors.reference, { id: refused.reference })}
          </span>
        </Notice>
      )}
      <StoreFields t={t} field={field} />
      <SellingFields store={store} t={t} field={field} />
      <DeliveryFields store={store} t={t} field={field} />
      <PaymentFields t={t} field={field} />
      <section>
        <h2 className="mb-3 text-18 font-bold">{look.title}</h2>
        <div className="grid gap-5 rounded-card border border-border bg-surface p-4 wide:p-5">
          <AccentPicker
            name={store.name}
            accent={field("accent").value}
            text={look}
            locale={store.locale}
          />
          <RadioCards
            name="layout"
            legend={look.layout}
            defaultValue={field("layout").value}
            className="wide:grid-cols-2"
            options={storeLayouts.map((layout) => ({
              value: layout,
              label: look.layouts[layout].title,
              hint: look.layouts[layout].hint,
            }))}
          />
        </div>
      </section>
      <div className="sticky bottom-[calc(var(--bottombar)+env(safe-area-inset-bottom))] z-10 -mx-4 bg-canvas px-4 py-3 shadow-1-up wide:bottom-0 wide:-mx-8 wide:px-8">
        <SubmitButton size="l" block busyText={t.common.actions.saving}>
          {text.save}
        </SubmitButton>
      </div>
    </form>
  );
}
