import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { PageFrame } from "./page-frame";

/** Nothing is here: for a stranger's store, and for what is gone from one's own. */
export function NotFoundPage({ t, home }: { t: Dictionary; home: string }) {
  const { notFound, page } = t.errors;
  return (
    <PageFrame width="form">
      <h1 className="sr-only">{notFound.title}</h1>
      <EmptyState
        art={{ kind: "shelf" }}
        title={notFound.title}
        body={notFound.body}
        actions={
          <LinkButton href={home} variant="primary">
            {page.home}
          </LinkButton>
        }
      />
    </PageFrame>
  );
}
