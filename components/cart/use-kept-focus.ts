import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * A control that is used up goes away, and the keyboard's place with it: it then moves to the line
 * that follows, or to what `instead` selects.
 */
export function useKeptFocus(instead = "#main"): void {
  const place = useRef<{ line: number } | null>(null);

  useEffect(() => {
    const lineOf = (target: EventTarget | null) => {
      const line = target instanceof Element ? target.closest("li.line") : null;
      return line ? [...document.querySelectorAll("li.line")].indexOf(line) : -1;
    };
    const focused = ({ target }: FocusEvent) => {
      place.current = { line: lineOf(target) };
    };
    // A control that is taken away loses the focus, too, and that is the case in question.
    const left = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (target instanceof Element && target.isConnected) place.current = null;
      });
    document.addEventListener("focusin", focused);
    document.addEventListener("focusout", left);
    return () => {
      document.removeEventListener("focusin", focused);
      document.removeEventListener("focusout", left);
    };
  }, []);

  useLayoutEffect(() => {
    if (!place.current || document.activeElement !== document.body) return;
    const { line } = place.current;
    place.current = null;
    const lines = document.querySelectorAll<HTMLElement>("li.line .line__name a");
    const next = line < 0 ? undefined : lines[Math.min(line, lines.length - 1)];
    focusOn(next ?? document.querySelector<HTMLElement>(instead));
  });
}

/** Takes the keyboard to an element that need not be a control. */
export function focusOn(element: HTMLElement | null): void {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
