const SENDERS =
  "form button:not([type=button], [type=reset]), form input[type=submit], input[role=switch]";

/**
 * Keeps every form from being sent until the function that it returns is called: what would send is
 * disabled, also when it comes onto the page later, and Enter in a field is answered by `refused`.
 * What is typed stays.
 */
export function holdForms(refused: () => void): () => void {
  const held = new Set<HTMLButtonElement | HTMLInputElement>();
  const hold = () => {
    for (const one of document.querySelectorAll<HTMLButtonElement | HTMLInputElement>(SENDERS)) {
      if (one.disabled) continue;
      one.disabled = true;
      held.add(one);
    }
  };
  const refuse = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    refused();
  };
  hold();
  const watch = new MutationObserver(hold);
  watch.observe(document.body, { childList: true, subtree: true });
  document.addEventListener("submit", refuse, { capture: true });
  return () => {
    watch.disconnect();
    document.removeEventListener("submit", refuse, { capture: true });
    for (const one of held) one.disabled = false;
  };
}
