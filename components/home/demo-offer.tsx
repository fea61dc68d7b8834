"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { textLinkStyle } from "@/components/ui/text-link";
import type { ActionState } from "@/lib/http/action";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill } from "@/lib/i18n/message";

export type DemoFilled = {
  mobile: string;
  stores: { storeId: string; name: string; link: string }[];
};

type Props<T extends DemoFilled> = {
  /** False once there is a store; what was just filled is still told. */
  offered: boolean;
  t: { demo: Dictionary["home"]["demo"]; errors: Dictionary["errors"] };
  action: (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;
};

/** On an empty site where any code does: three stores to look around in. */
export function DemoOffer<T extends DemoFilled>({ offered, t, action }: Props<T>) {
  const [state, send] = useActionState(action, null as ActionState<T>);
  if (!offered && !state?.ok) return null;
  return (
    <section className="mt-10 rounded-card border border-border bg-surface p-4 wide:p-6">
      <h2 className="text-18 font-bold">{state?.ok ? t.demo.done : t.demo.title}</h2>
      {state?.ok ? (
        <>
          <p className="num text-text-2">{fill(t.demo.seller, { mobile: state.value.mobile })}</p>
          <ul className="mt-2 flex flex-wrap gap-x-6">
            {state.value.stores.map((store) => (
              <li key={store.storeId}>
                <a
                  href={`/s/${store.link}`}
                  dir="auto"
                  className={`${textLinkStyle} inline-flex min-h-11 items-center`}
                >
                  {store.name}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <form action={send} className="mt-1 grid justify-items-start gap-4">
          <p className="text-text-2">{t.demo.body}</p>
          {state?.ok === false && (
            <Notice tone="bad" alert>
              {errorText(t.errors, state)} {fill(t.errors.reference, { id: state.reference })}
            </Notice>
          )}
          <SubmitButton variant="line" busyText={t.demo.filling}>
            {t.demo.fill}
          </SubmitButton>
        </form>
      )}
    </section>
  );
}
