"use client";

import { useSyncExternalStore } from "react";
import { currentToasts, leaveToast, showToast } from "@/components/ui/toast-store";
import { ApiProblem } from "@/lib/http/client";
import { errorText } from "@/lib/i18n/error-text";
import { sendStep } from "@/lib/orders/client";
import type { OrderChanges } from "@/lib/orders/schema";
import type { StepErrors } from "./step-form";

type Held = {
  storeId: string;
  orderId: string;
  change: OrderChanges;
  /** What the slip says while it can be taken back, and on its button. */
  text: string;
  undo: string;
  errors: StepErrors;
  /** Runs when it was sent, also when it was refused: the page then shows how it stands. */
  onSent: () => void;
};

/** The slip of each order whose step waits. */
const held = new Map<string, number>();

/**
 * Holds a step that cannot be undone once it is sent: a slip offers to take it back for six seconds,
 * then it goes out; it goes at once when the page is left. One at a time for an order.
 */
export function holdStep({ storeId, orderId, change, text, undo, errors, onSent }: Held): void {
  if (held.has(orderId)) return;
  const slip = showToast({
    text,
    action: { label: undo, run: () => release(orderId) },
    onExpire: () => void send(),
  });
  held.set(orderId, slip);
  tell();
  for (const leaving of leavings) addEventListener(leaving, sendAll, { capture: true });

  async function send() {
    try {
      await sendStep({ storeId, orderId }, change);
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : { code: "internal" };
      showToast({ text: errorText(errors, problem) });
    } finally {
      release(orderId);
      onSent();
    }
  }
}

/** Whether a step of this order waits to be sent, or is on its way. */
export function useIsHeld(orderId: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => held.has(orderId),
    () => false,
  );
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

function release(orderId: string): void {
  held.delete(orderId);
  if (held.size === 0)
    for (const leaving of leavings) removeEventListener(leaving, sendAll, { capture: true });
  tell();
}

/** A page that is only hidden still counts its seconds; one that is left or frozen does not. */
const leavings = ["pagehide", "freeze"];

function sendAll(): void {
  const slips = new Set(held.values());
  for (const { id } of [...currentToasts()]) if (slips.has(id)) leaveToast(id, "expire");
}
