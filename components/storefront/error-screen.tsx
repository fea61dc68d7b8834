"use client";

import { errors } from "@/lib/i18n/en/errors";
import { fill } from "@/lib/i18n/message";
import { StateScreen } from "./state-screen";

type Props = { error: unknown; retry: () => void };

/** A page that could not be put together: why, what to do, and the reference to the log. */
export function ErrorScreen({ error, retry }: Props) {
  const { page, reference } = errors;
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <main className="wrap states" id="main">
      <StateScreen
        drawing="page"
        title={page.title}
        body={
          <>
            {page.body} {digest && fill(reference, { id: digest })}
          </>
        }
      >
        <button type="button" className="btn btn--main" onClick={retry}>
          {page.retry}
        </button>
      </StateScreen>
    </main>
  );
}
