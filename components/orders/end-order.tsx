"use client";

import Link from "next/link";
import { useState, useTransition } from "react";
import { type ButtonLook, buttonStyle } from "@/components/ui/button-style";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-store";
import { errorText } from "@/lib/i18n/error-text";
import type { StepErrors, UpdateOrder } from "./step-form";

type Props = ButtonLook & {
  storeId: string;
  orderId: string;
  to: "returned";
  act: UpdateOrder;
  /** A page that asks the same, for browsers without scripts. */
  askHref: string;
  label: string;
  text: { title: string; body: string; keep: string; confirm: string };
  done: string;
  errors: StepErrors;
};

/** Ends an order: asked first, because it cannot be undone, and told what it does to the stock. */
export function EndOrder({
  storeId,
  orderId,
  to,
  act,
  askHref,
  label,
  text,
  done,
  errors,
  ...look
}: Props) {
  const [open, setOpen] = useState(false);
  const [busy, start] = useTransition();

  function confirm() {
    const form = new FormData();
    for (const [name, value] of Object.entries({ storeId, orderId, status: to })) {
      form.set(name, value);
    }
    start(async () => {
      const answer = await act(null, form);
      setOpen(false);
      showToast({ text: answer?.ok === false ? errorText(errors, answer) : done });
    });
  }

  return (
    <>
      <Link
        href={askHref}
        prefetch={false}
        role="button"
        onClick={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
        onKeyDown={(event) => {
          if (event.key !== " ") return;
          event.preventDefault();
          setOpen(true);
        }}
        className={buttonStyle(look)}
      >
        {label}
      </Link>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        onConfirm={confirm}
        busy={busy}
        title={text.title}
        body={text.body}
        keepText={text.keep}
        confirmText={text.confirm}
      />
    </>
  );
}
