"use client";

import { useTransition } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { CloseIcon } from "@/components/ui/icons";
import { showToast } from "@/components/ui/toast-store";
import type { FirstStep } from "@/lib/stores/first-steps";

type Props = {
  storeId: string;
  step: FirstStep;
  label: string;
  text: { done: string; undo: string; failed: string };
  putAway: (form: FormData) => Promise<{ ok: boolean }>;
  /** The same where no script runs. */
  send: (form: FormData) => Promise<void>;
};

/** Takes a step off the list of a new store; it works before scripts, and with them can be undone. */
export function PutAwayForm({ storeId, step, label, text, putAway, send }: Props) {
  const [busy, start] = useTransition();

  function run(back: boolean) {
    const form = new FormData();
    form.set("storeId", storeId);
    form.set("step", step);
    if (back) form.set("back", "yes");
    start(async () => {
      const { ok } = await putAway(form).catch(() => ({ ok: false }));
      if (!ok) showToast({ text: text.failed });
      else if (!back) {
        showToast({ text: text.done, action: { label: text.undo, run: () => run(true) } });
      }
    });
  }

  return (
    <form
      action={send}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) run(false);
      }}
    >
      <input type="hidden" name="storeId" value={storeId} />
      <input type="hidden" name="step" value={step} />
      <IconButton type="submit" label={label} icon={CloseIcon} aria-busy={busy || undefined} />
    </form>
  );
}
