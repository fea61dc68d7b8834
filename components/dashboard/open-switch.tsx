"use client";

import { useOptimistic, useTransition } from "react";
import { Switch } from "@/components/ui/switch";
import { showToast } from "@/components/ui/toast-store";

type Props = {
  storeId: string;
  isOpen: boolean;
  text: { open: string; closed: string; failed: string };
  setOpen: (form: FormData) => Promise<{ ok: boolean }>;
};

/** Whether the store takes orders, changed at once. */
export function OpenSwitch({ storeId, isOpen, text, setOpen }: Props) {
  const [shown, show] = useOptimistic(isOpen);
  const [, startTransition] = useTransition();

  function change(open: boolean) {
    startTransition(async () => {
      show(open);
      const form = new FormData();
      form.set("storeId", storeId);
      form.set("open", open ? "yes" : "no");
      const { ok } = await setOpen(form).catch(() => ({ ok: false }));
      if (!ok) showToast({ text: text.failed });
    });
  }

  return (
    <Switch trailing checked={shown} onChange={(event) => change(event.target.checked)}>
      <span className="font-medium">{shown ? text.open : text.closed}</span>
    </Switch>
  );
}
