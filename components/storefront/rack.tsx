import { cx } from "@/components/ui/cx";
import { NextIcon } from "@/components/ui/icons";
import type { StorefrontProduct } from "@/lib/catalog/schema";
import { formatNumber } from "@/lib/format";
import { named } from "./named";
import { ProductCell } from "./product-cell";
import type { Shop } from "./shop";

type Props = {
  shop: Shop;
  products: readonly StorefrontProduct[];
  /** The first rack of a page: its first picture is the page's largest. */
  first?: boolean;
  /** Of the products' names: one below the rack's own. */
  itemHeading?: "h2" | "h3";
  /** Gives the first product the room of four, in a lookbook. */
  lead?: boolean;
};

// Two cells on a phone, then three, then six (shelf) or four (lookbook) of at most 1,200 px.
const cellSizes = {
  shelf: "(min-width: 1048px) 200px, (min-width: 560px) 33vw, 50vw",
  lookbook: "(min-width: 1048px) 300px, (min-width: 560px) 33vw, 50vw",
};
const leadSizes = "(min-width: 1248px) 600px, (min-width: 680px) 50vw, 100vw";

/** The class of a rack in the store's layout. */
export const rackClass = ({ store }: Shop, lead = false) =>
  cx("rack", store.layout === "lookbook" && "rack--look", lead && "rack--lead");

/** The class of a section with so many products: less than a wide row takes no more than it needs. */
export const sectionClass = ({ store }: Shop, count: number) =>
  cx("section", count > 0 && count < rows[store.layout] && `few few--${count}`);

const rows = { shelf: 6, lookbook: 4 };

/** The cells of a rack. */
export function Cells({ shop, products, first = false, lead = false, itemHeading = "h3" }: Props) {
  return products.map((product, n) => (
    <ProductCell
      key={product.id}
      shop={shop}
      product={product}
      sizes={lead && n === 0 ? leadSizes : cellSizes[shop.store.layout]}
      eager={first && n === 0}
      heading={itemHeading}
    />
  ));
}

type SectionProps = Omit<Props, "itemHeading"> & {
  id?: string;
  title: string;
  /** How many there are in all; "See all" leads to them when the rack holds fewer. */
  total: number;
  all: { href: string; label: string } | null;
};

/** A heading with its count, "See all", and products in ruled cells below. */
export function RackSection({ id, title, total, all, ...cells }: SectionProps) {
  const { shop, lead = false } = cells;
  const { store, texts } = shop;
  return (
    <section className={sectionClass(shop, cells.products.length)} id={id}>
      <div className="section__head">
        <h2 {...named(title, store.locale)}>{title}</h2>
        <span className="num">{formatNumber(total, store.locale)}</span>
        {all && (
          <a href={all.href}>
            <span aria-hidden="true">{texts.storefront.categories.seeAll}</span>
            <span className="hide">{all.label}</span>
            <NextIcon />
          </a>
        )}
      </div>
      <ul className={rackClass(shop, lead)}>
        <Cells {...cells} />
      </ul>
    </section>
  );
}
