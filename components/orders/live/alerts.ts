import { useSyncExternalStore } from "react";

/** What a browser does about new orders; all of it off until someone wants it. */
export type Alert = "sound" | "title";

const key = (alert: Alert) => `soko.orders.${alert}`;
const listeners = new Set<() => void>();

export function isAlertOn(alert: Alert): boolean {
  try {
    return localStorage.getItem(key(alert)) === "on";
  } catch {
    return false; // A browser that keeps nothing.
  }
}

export function setAlert(alert: Alert, isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(key(alert), "on");
    else localStorage.removeItem(key(alert));
  } catch {
    // Then it stays off.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Other tabs of this browser.
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

export function useAlert(alert: Alert): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isAlertOn(alert),
    () => false,
  );
}
