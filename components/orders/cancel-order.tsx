"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type ButtonLook, buttonStyle } from "@/components/ui/button-style";
import { Dialog } from "@/components/ui/dialog";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { type CancelReason, cancelReasons } from "@/lib/orders/cancel-reason";
import { CancelFields } from "./cancel-fields";
import { holdStep } from "./held-step";
import type { StepErrors } from "./step-form";

type Props = ButtonLook & {
  storeId: string;
  orderId: string;
  number: number;
  /** A page that asks the same, for browsers without scripts. */
  askHref: string;
  label: string;
  t: Dictionary["orders"]["cancel"];
  /** What is said where a reason of one's own was left empty. */
  required: string;
  errors: StepErrors;
};

/** Cancels an order: asks why, then holds it for six seconds in which it can be taken back. */
export function CancelOrder({
  storeId,
  orderId,
  number,
  askHref,
  label,
  t,
  required,
  errors,
  ...look
}: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();

  function ask() {
    setProblem(undefined);
    setOpen(true);
  }

  function confirm(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const cancelReason = cancelReasons.find((one) => one === form.get("cancelReason"));
    const cancelNote = String(form.get("cancelNote") ?? "").trim();
    if (!cancelReason) return;
    if (cancelReason === "other" && cancelNote === "") return setProblem(required);
    setOpen(false);
    holdStep({
      storeId,
      orderId,
      change: { status: "cancelled", ...whyOf(cancelReason, cancelNote) },
      text: fill(t.held, { number }),
      undo: t.undo,
      errors,
      onSent: () => router.refresh(),
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
          ask();
        }}
        onKeyDown={(event) => {
          if (event.key !== " ") return;
          event.preventDefault();
          ask();
        }}
        className={buttonStyle(look)}
      >
        {label}
      </Link>
      <Dialog open={open} onClose={() => setOpen(false)} title={fill(t.title, { number })}>
        <p className="mt-2 mb-4 text-text-2">{t.body}</p>
        <form onSubmit={confirm}>
          <CancelFields t={t} problem={problem} />
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Button onClick={() => setOpen(false)}>{t.keep}</Button>
            <Button type="submit" variant="danger-fill">
              {t.confirm}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

const whyOf = (cancelReason: CancelReason, cancelNote: string) =>
  cancelReason === "other" ? { cancelReason, cancelNote } : { cancelReason };
