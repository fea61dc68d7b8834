type Draft = { key: string; epoch: number; typed: Record<string, string> };

const keyOf = (storeLink: string) => `soko.checkout.${storeLink}`;
/** The server's own fields, and the code: it is good once and for minutes. */
const notTyped = new Set(["otp", "key", "quote", "storeLink", "intent"]);

/** What was typed into the form, by field. */
export function typedIn(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !name.startsWith("$") && !notTyped.has(name)) {
      typed[name] = value;
    }
  }
  return typed;
}

/** Keeps what is typed in this tab, for a reload; in-app browsers may refuse. */
export function keepDraft(form: HTMLFormElement, epoch: number): void {
  const data = new FormData(form);
  const draft: Draft = { key: String(data.get("key")), epoch, typed: typedIn(data) };
  try {
    sessionStorage.setItem(keyOf(String(data.get("storeLink"))), JSON.stringify(draft));
  } catch {
    // Without storage a reload starts afresh.
  }
}

export function forgetDraft(storeLink: string): void {
  try {
    sessionStorage.removeItem(keyOf(storeLink));
  } catch {
    // Nothing was kept.
  }
}

/**
 * Puts what was typed before a reload back into the form. Gives back the order's key of then while
 * the cart is still the one of that attempt, so that what was sent and never answered is one order.
 */
export function restoreDraft(form: HTMLFormElement, storeLink: string, epoch: number) {
  let draft: Draft | null = null;
  try {
    draft = JSON.parse(sessionStorage.getItem(keyOf(storeLink)) ?? "null") as Draft | null;
  } catch {
    return null;
  }
  if (!draft) return null;
  for (const [name, value] of Object.entries(draft.typed)) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field instanceof HTMLInputElement && field.type === "radio") {
        field.checked = field.value === value;
      } else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
        field.value = value;
        if (value) field.closest("details")?.setAttribute("open", "");
      }
    }
  }
  return draft.epoch === epoch ? draft.key : null;
}
