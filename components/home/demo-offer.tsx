"use client";

import { useActionState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DemoStoresSeeded } from "@/lib/demo/demo-stores";
import type { ActionState } from "@/lib/http/action";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill } from "@/lib/i18n/message";

type State = ActionState<DemoStoresSeeded>;

type Props = {
  t: { demo: Dictionary["home"]["demo"]; errors: Dictionary["errors"] };
  fillDemo: (previous: State, form: FormData) => Promise<State>;
};

/** To whoever opens a site without any store: three stores to look around in. */
export function DemoOffer({ t: { demo, errors }, fillDemo }: Props) {
  const [state, send] = useActionState(fillDemo, null);
  return (
    <EmptyState
      title={demo.title}
      body={demo.body}
      actions={
        <form action={send} className="grid gap-3">
          {state?.ok === false && (
            <Notice tone="bad" alert>
              {errorText(errors, state)} {fill(errors.reference, { id: state.reference })}
            </Notice>
          )}
          <div>
            <SubmitButton variant="line" busyText={demo.busy}>
              {demo.submit}
            </SubmitButton>
          </div>
        </form>
      }
      note={demo.wait}
    />
  );
}
