const LEAVING = "soko:leaving";

/** Asks whatever holds unsaved work whether the page may be left for another one. */
export const mayLeave = (href: string): boolean =>
  window.dispatchEvent(new CustomEvent(LEAVING, { cancelable: true, detail: href }));

/** Holds the page: `hold` is told where it would have gone. Returns what lets it go again. */
export function onLeaving(hold: (href: string) => void): () => void {
  const listen = (event: Event) => {
    event.preventDefault();
    if (event instanceof CustomEvent) hold(String(event.detail));
  };
  window.addEventListener(LEAVING, listen);
  return () => window.removeEventListener(LEAVING, listen);
}
