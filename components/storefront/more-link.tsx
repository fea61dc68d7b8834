import { NextIcon } from "@/components/ui/icons";
import type { Shop } from "./shop";

type Props = {
  shop: Shop;
  href: string;
  query: Readonly<Record<string, string | null | undefined>>;
};

/** The next page of a list, as a link; nothing when `query.cursor` says there is none. */
export function MoreLink({ shop, href, query }: Props) {
  if (!query.cursor) return null;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  return (
    <p className="wrap more">
      <a className="btn btn--line" href={`${href}?${search}`} rel="nofollow">
        {shop.texts.storefront.more}
        <NextIcon />
      </a>
    </p>
  );
}
