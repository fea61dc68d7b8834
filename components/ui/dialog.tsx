"use client";

import { useEffect, useId, useRef } from "react";
import { cx } from "./cx";

type Props = {
  open: boolean;
  /** Called for Escape, a press beside it and the system's back gesture. */
  onClose: () => void;
  title: React.ReactNode;
  /**
   * A sheet rises from the bottom of a phone; on a wide screen it is a dialog. A palette hangs from
   * the top with its title unseen, and fills a phone.
   */
  shape?: "dialog" | "sheet" | "palette";
  children: React.ReactNode;
};

const shapes = {
  dialog:
    "m-auto max-h-[calc(100dvh-32px)] w-[calc(100%-32px)] max-w-dialog overflow-y-auto rounded-card p-6 starting:open:scale-[0.98]",
  sheet:
    "mx-0 mt-auto mb-0 max-h-[calc(100dvh-32px)] w-full max-w-none overflow-y-auto rounded-t-card px-4 pb-[calc(16px+env(safe-area-inset-bottom))] starting:open:translate-y-6 wide:m-auto wide:max-w-dialog wide:rounded-card wide:p-6",
  palette:
    "m-0 h-dvh max-h-none w-full max-w-none flex-col overflow-clip open:flex wide:mx-auto wide:mt-[10dvh] wide:h-fit wide:max-h-[70dvh] wide:w-[640px] wide:rounded-card",
};

/** The browser's own modal: it holds the focus, answers Escape, and gives the focus back. */
export function Dialog({ open, onClose, title, shape = "dialog", children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || !open) return;
    if (!dialog.open) dialog.showModal();
    return () => dialog.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way, through onCancel
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget && isOutside(event)) onClose();
      }}
      className={cx(
        "bg-raised text-text shadow-3 backdrop:bg-scrim open:transition-[opacity,transform] open:duration-(--sheet) starting:open:opacity-0",
        shapes[shape],
      )}
    >
      {open && (
        <>
          {shape === "sheet" && (
            <div
              aria-hidden="true"
              className="mx-auto my-2 h-1 w-9 rounded-full bg-strong wide:hidden"
            />
          )}
          <h2 id={titleId} className={shape === "palette" ? "sr-only" : "text-18 font-bold"}>
            {title}
          </h2>
          {children}
        </>
      )}
    </dialog>
  );
}

function isOutside(event: React.MouseEvent<HTMLDialogElement>): boolean {
  const box = event.currentTarget.getBoundingClientRect();
  return (
    event.clientX < box.left ||
    event.clientX > box.right ||
    event.clientY < box.top ||
    event.clientY > box.bottom
  );
}
