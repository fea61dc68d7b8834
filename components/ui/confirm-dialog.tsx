"use client";

import { Button } from "./button";
import { Dialog } from "./dialog";

type Props = {
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  body: React.ReactNode;
  keepText: string;
  confirmText: string;
  busy?: boolean;
};

/** Only for what cannot be undone; the title names the thing, the safe way out comes first. */
export function ConfirmDialog({
  open,
  onClose,
  onConfirm,
  title,
  body,
  keepText,
  confirmText,
  busy = false,
}: Props) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <div className="mt-2 mb-5 text-text-2">{body}</div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button autoFocus onClick={onClose}>
          {keepText}
        </Button>
        <Button variant="danger-fill" busy={busy} onClick={onConfirm}>
          {confirmText}
        </Button>
      </div>
    </Dialog>
  );
}
