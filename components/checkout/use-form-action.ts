import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { startTransition, useActionState } from "react";

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
  const send = async (previous: Awaited<S>, form: FormData): Promise<S> => {
    try {
      return await withPatience(action(previous, form));
    } catch (error) {
      if (unstable_isUnrecognizedActionError(error)) window.location.reload();
      if (isRedirect(error)) onDone?.();
      unstable_rethrow(error);
      return unanswered(form, previous);
    }
  };
  const [state, dispatch, isSending] = useActionState<S, FormData>(send, answer as Awaited<S>);

  const onSubmit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const form = new FormData(event.currentTarget);
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter instanceof HTMLButtonElement && submitter.name) {
      form.set(submitter.name, submitter.value);
    }
    startTransition(() => dispatch(form));
  };

  // Bound so that it takes the form alone, as a form without scripts sends it.
  const plain = action.bind(null, answer) as (form: FormData) => Promise<void> & Promise<S>;
  return { state: state as S, isSending, form: { action: plain, onSubmit } };
}

function withPatience<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<T>((_, reject) => {
      setTimeout(() => reject(new Error("no answer")), PATIENCE_MS);
    }),
  ]);
}

function isRedirect(error: unknown): boolean {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  return digest.startsWith("NEXT_REDIRECT");
}
