export type ToastAction = { label: string; run: () => void };

export type Toast = {
  id: number;
  text: React.ReactNode;
  action?: ToastAction;
  /** How long its action is good for, in milliseconds: it leaves then, looked at or not. */
  limitMs?: number;
  /** Runs when it leaves without its action: for work that waits until it can't be undone. */
  onExpire?: () => void;
};

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

/** Shows a slip for six seconds, or until its limit; an older one with an action keeps its place. At most three stand. */
export function showToast(toast: Omit<Toast, "id">): number {
  const id = nextId++;
  const standing = [...toasts, { ...toast, id }];
  const surplus = standing.slice(0, -3);
  change(standing.slice(-3));
  for (const old of surplus) old.onExpire?.();
  return id;
}

/** Takes a slip away; exactly one of its action and its `onExpire` runs, once. */
export function leaveToast(id: number, how: "action" | "expire"): void {
  const toast = toasts.find((one) => one.id === id);
  if (!toast) return;
  change(toasts.filter((one) => one.id !== id));
  if (how === "action") toast.action?.run();
  else toast.onExpire?.();
}

/** Lets everything that still waits happen now: the page is going away. */
export function expireAllToasts(): void {
  for (const toast of [...toasts]) leaveToast(toast.id, "expire");
}
