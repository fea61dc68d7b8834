import { useSyncExternalStore } from "react";

/** What lies over the dashboard, wherever it was asked for. Its code comes when it is first shown. */
export type Overlay = "menu" | "shortcuts";

let shown: Overlay | null = null;
const listeners = new Set<() => void>();

export function showOverlay(overlay: Overlay | null): void {
  shown = overlay;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useOverlay = () =>
  useSyncExternalStore(
    subscribe,
    () => shown,
    () => null,
  );
