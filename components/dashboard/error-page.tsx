"use client";

import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { errors } from "@/lib/i18n/en/errors";
import { fill } from "@/lib/i18n/message";
import { PageFrame } from "./page-frame";

type Props = { error: unknown; retry: () => void };

/** A page that could not be put together: why, what to do, and the reference to the log. */
export function ErrorPage({ error, retry }: Props) {
  const { page } = errors;
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <PageFrame width="form">
      <h1 className="mb-3 text-22 font-bold wide:text-28">{page.title}</h1>
      <Notice tone="bad" alert>
        {page.body} {digest && fill(errors.reference, { id: digest })}
      </Notice>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="primary" onClick={retry}>
          {page.retry}
        </Button>
        <LinkButton href="/">{page.home}</LinkButton>
      </div>
    </PageFrame>
  );
}
