import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Dictionary } from "@/lib/i18n/dictionary";

type Props = { href: string; text: Dictionary["categories"]["empty"] };

/** Nothing yet: a category comes with a product. */
export function NoCategories({ href, text }: Props) {
  return (
    <EmptyState
      art={{ kind: "shelf" }}
      title={text.title}
      body={text.body}
      actions={
        <LinkButton href={href} variant="primary">
          {text.action}
        </LinkButton>
      }
    />
  );
}
