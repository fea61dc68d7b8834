import { type Address, type Browse, browseQuery } from "@/lib/catalog/browse";
import type { StorefrontProduct } from "@/lib/catalog/schema";
import { formatNumber } from "@/lib/format";
import { GrowingRack, type Growth } from "./growing-rack";
import { named } from "./named";
import { Cells, rackClass, sectionClass } from "./rack";
import type { Shop } from "./shop";
import { SiftForm } from "./sift-form";

type Props = {
  shop: Shop;
  title: string;
  /** How many there are in all, where that is known. */
  total?: number | undefined;
  note?: string | undefined;
  browse: Browse;
  products: readonly StorefrontProduct[];
  nextCursor: string | null;
  load: Growth["load"];
};

/** A list that is sorted, filtered and grown: the page's own heading, and what it holds. */
export function BrowseSection({
  shop,
  title,
  total,
  note,
  browse,
  products,
  nextCursor,
  load,
}: Props) {
  const { locale } = shop.store;
  return (
    <section className={sectionClass(shop, products.length)}>
      <div className="section__head">
        <h1 {...named(title, locale)}>{title}</h1>
        {total !== undefined && <span className="num">{formatNumber(total, locale)}</span>}
      </div>
      {note && <p className="section__note">{note}</p>}
      <SiftForm shop={shop} browse={browse} />
      {products.length > 0 && (
        <GrowingRack
          className={rackClass(shop)}
          here={addressOf(shop, { ...browse, shown: undefined })}
          shown={products.length}
          next={nextCursor && addressAfter(shop, browse, nextCursor)}
          label={shop.texts.storefront.more}
          load={load}
        >
          <Cells shop={shop} products={products} first itemHeading="h2" />
        </GrowingRack>
      )}
    </section>
  );
}

const addressOf = (shop: Shop, browse: Address) => shop.href("/search") + browseQuery(browse);

/** Where the list goes on. */
export function addressAfter(shop: Shop, browse: Browse, cursor: string): string {
  return addressOf(shop, { ...browse, cursor, shown: undefined });
}
