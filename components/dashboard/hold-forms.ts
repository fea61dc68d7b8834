/** Cells that save by themselves once they are left. */
const CELLS = "input[data-column]";
const SENDERS =
  "form button:not([type=button], [type=reset]), form input[type=submit], input[role=switch]";

/**
 * Keeps every form from being sent until the function that it returns is called: what would send is
 * disabled, also when it comes onto the page later, and Enter in a field is answered by `refused`.
 * What is typed stays. On a kept page, which makes room for today's, cells take nothing either.
 */
export function holdForms(isKept: boolean, refused: () => void): () => void {
  const held = new Set<HTMLButtonElement | HTMLInputElement>();
  const heldCells = new Set<HTMLInputElement>();
  const hold = () => {
    for (const one of document.querySelectorAll<HTMLButtonElement | HTMLInputElement>(SENDERS)) {
      if (one.disabled) continue;
      one.disabled = true;
      held.add(one);
    }
    if (!isKept) return;
    for (const cell of document.querySelectorAll<HTMLInputElement>(CELLS)) {
      cell.readOnly = true;
      heldCells.add(cell);
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
    for (const cell of heldCells) cell.readOnly = false;
  };
}
