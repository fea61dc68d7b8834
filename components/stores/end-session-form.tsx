"use client";

import { useActionState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-style";
import { showToast } from "@/components/ui/toast-store";
import type { ActionState } from "@/lib/http/action";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";

export type EndSession = (state: ActionState<null>, form: FormData) => Promise<ActionState<null>>;

type Props = ButtonLook & {
  /** Left out where the form ends all others. */
  sessionId?: string;
  act: EndSession;
  children: React.ReactNode;
  /** What is ended, for who cannot see the row. */
  label?: string;
  done: string;
  errors: Dictionary["errors"];
};

/** Ends sessions: it works before scripts; with them a slip says that it is done. */
export function EndSessionForm({ sessionId, act, children, label, done, errors, ...look }: Props) {
  const [state, formAction] = useActionState(act, null);
  const [busy, start] = useTransition();

  function submit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    // Not through the state: the row is gone when the answer comes.
    start(async () => {
      const answer = await act(null, form);
      showToast({ text: answer?.ok === false ? errorText(errors, answer) : done });
    });
  }

  return (
    <form action={formAction} onSubmit={submit} className="flex-none">
      {sessionId && <input type="hidden" name="sessionId" value={sessionId} />}
      <Button type="submit" aria-label={label} busy={busy} {...look}>
        {children}
      </Button>
      {state?.ok === false && (
        <p role="alert" className="text-13 text-danger">
          {errorText(errors, state)}
        </p>
      )}
    </form>
  );
}
