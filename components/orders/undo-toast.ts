import { showToast } from "@/components/ui/toast-store";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill } from "@/lib/i18n/message";
import { undoStep } from "@/lib/orders/client";
import { settleAll } from "./settle-all";
import type { StepErrors } from "./step-form";

type Done = {
  storeId: string;
  orders: readonly { orderId: string; number: number }[];
  /** What the slip says of what was done. */
  text: string;
  /** When it was begun, by `performance.now()`. */
  begunAt: number;
  undo: Dictionary["orders"]["undo"];
  errors: StepErrors;
  /** Draws the page anew. */
  onUndone: () => void;
};

/** The server takes a step back for ten seconds; what is begun later may come too late. */
const UNDO_MS = 9_500;

/** Says what was done and, for as long as the server lets it be, offers to take all of it back. */
export function showDone({ storeId, orders, text, begunAt, undo, errors, onUndone }: Done): void {
  const limitMs = UNDO_MS - (performance.now() - begunAt);
  if (orders.length === 0 || limitMs < 1_000) {
    showToast({ text });
    return;
  }
  const run = async () => {
    const { failed } = await settleAll(orders, ({ orderId }) => undoStep({ storeId, orderId }));
    for (const { of, problem } of failed.slice(0, 2)) {
      const why = errorText(errors, problem);
      showToast({ text: fill(undo.failed, { number: of.number, why }) });
    }
    if (failed.length === 0) showToast({ text: undo.done });
    onUndone();
  };
  showToast({ text, limitMs, action: { label: undo.label, run: () => void run() } });
}
