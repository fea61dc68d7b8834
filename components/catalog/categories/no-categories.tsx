import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";

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

type NoneProps = { query: string; href: string; text: Dictionary["categories"]["noMatch"] };

/** Nothing of this name: the way back to all of them. */
export function NoSuchCategory({ query, href, text }: NoneProps) {
  return (
    <EmptyState
      title={fill(text.title, { query })}
      actions={<LinkButton href={href}>{text.clear}</LinkButton>}
    />
  );
}
