import { unstable_isUnrecognizedActionError } from "next/navigation";
import { useRef, useState } from "react";

/** Longer than a slow answer takes; what is on its way may still arrive. */
const PATIENCE_MS = 20_000;

type Action<S> = (state: S, form: FormData) => Promise<S>;

type Options<S> = {
  action: Action<S>;
  /** What the form was answered when it was sent without scripts. */
  answer: S;
  /** What to show when no answer came; nothing that was typed goes away. */
  unanswered: (form: FormData, previous: S) => S;
  /** When the browser is led on, to what was asked for. */
  onDone?: () => void;
};

/**
 * A server action's form that survives a bad network. Its `action` is the way without scripts; with
 * them it is sent here, so that no field is reset, a second tap is not sent, and a call without an
 * answer is said instead of breaking the page.
 */
export function useFormAction<S>({ action, answer, unanswered, onDone }: Options<S>) {
  const [state, setState] = useState(answer);
  const [isSending, setSending] = useState(false);
  const isHung = useRef(false);

  // No transition: one of the router's waits for the answer, and would hold this one's back, too.
  const send = async (form: FormData) => {
    setSending(true);
    try {
      setState(await withPatience(action(state, form)));
    } catch (error) {
      // The router is on its way there: the form stays as it is until then.
      if (isRedirect(error)) return onDone?.();
      if (unstable_isUnrecognizedActionError(error)) window.location.reload();
      isHung.current = error === noAnswer;
      setState(unanswered(form, state));
    }
    setSending(false);
  };

  const onSubmit = (event: React.FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    event.preventDefault();
    if (isSending) return;
    const button = submitter instanceof HTMLButtonElement && submitter.name ? submitter : null;
    // Calls to the server wait for each other, so behind one that hangs the plain form is the way.
    if (isHung.current) return sendPlainly(event.currentTarget, button);
    const form = new FormData(event.currentTarget);
    if (button) form.set(button.name, button.value);
    void send(form);
  };

  // Bound so that it takes the form alone, as a form without scripts sends it; and bound once, as
  // React takes the plain way out of the form when its action becomes another.
  const [plain] = useState(
    () => action.bind(null, answer) as (form: FormData) => Promise<void> & Promise<S>,
  );
  return { state, isSending, form: { action: plain, onSubmit } };
}

/** As the browser sends it without scripts: the fields that this needs came with the page. */
function sendPlainly(form: HTMLFormElement, button: HTMLButtonElement | null): void {
  if (button) {
    const { name, value } = button;
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  form.submit();
}

const noAnswer = new Error("The server did not answer in time.");

function withPatience<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<T>((_, reject) => {
      setTimeout(() => reject(noAnswer), PATIENCE_MS);
    }),
  ]);
}

function isRedirect(error: unknown): boolean {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  return digest.startsWith("NEXT_REDIRECT");
}
