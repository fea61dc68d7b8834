"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { CloseIcon } from "./icons";
import {
  currentToasts,
  expireAllToasts,
  leaveToast,
  subscribeToasts,
  type Toast,
} from "./toast-store";

const SHOWN_MS = 6000;
const none: readonly Toast[] = [];

/**
 * Where slips appear: once in a layout. A pointer or the focus on a slip stops its clock, unless its
 * action has a limit.
 */
export function Toaster({ closeLabel }: { closeLabel: string }) {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts, () => none);
  useEffect(() => {
    window.addEventListener("pagehide", expireAllToasts);
    return () => window.removeEventListener("pagehide", expireAllToasts);
  }, []);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 bottom-[calc(var(--bottombar)+12px+env(safe-area-inset-bottom))] z-40 grid gap-2 wide:start-auto wide:end-8 wide:bottom-6 wide:w-[400px]"
    >
      {toasts.map((toast) => (
        <Slip key={toast.id} toast={toast} closeLabel={closeLabel} />
      ))}
    </div>
  );
}

function Slip({ toast, closeLabel }: { toast: Toast; closeLabel: string }) {
  const [isTouched, setTouched] = useState(false);
  const held = isTouched && toast.limitMs === undefined;
  const shownMs = toast.limitMs ?? SHOWN_MS;
  const left = useRef(shownMs);

  useEffect(() => {
    if (held) return;
    const started = performance.now();
    const timer = setTimeout(() => leaveToast(toast.id, "expire"), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= performance.now() - started;
    };
  }, [held, toast.id]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only stops the clock while one reads
    <div
      onPointerEnter={() => setTouched(true)}
      onPointerLeave={() => setTouched(false)}
      onFocus={() => setTouched(true)}
      onBlur={() => setTouched(false)}
      className="pointer-events-auto relative flex min-h-12 items-center gap-3 overflow-clip rounded-card bg-slip py-1 ps-4 pe-1 text-on-slip shadow-3 transition-[opacity,transform] duration-(--menu) starting:translate-y-2 starting:opacity-0"
    >
      <span className="min-w-0 flex-1">{toast.text}</span>
      {toast.action ? (
        <button
          type="button"
          onClick={() => leaveToast(toast.id, "action")}
          className="min-h-control flex-none rounded-control px-4 font-bold text-slip-action focus-visible:-outline-offset-4"
        >
          {toast.action.label}
        </button>
      ) : (
        <button
          type="button"
          aria-label={closeLabel}
          onClick={() => leaveToast(toast.id, "expire")}
          className="grid size-control flex-none place-items-center rounded-control text-slip-action focus-visible:-outline-offset-4"
        >
          <CloseIcon />
        </button>
      )}
      {toast.action && (
        <span
          aria-hidden="true"
          style={{
            animationDuration: `${shownMs}ms`,
            animationPlayState: held ? "paused" : "running",
          }}
          className="absolute inset-x-0 bottom-0 h-[3px] origin-left animate-countdown bg-highlight motion-reduce:hidden rtl:origin-right"
        />
      )}
    </div>
  );
}
