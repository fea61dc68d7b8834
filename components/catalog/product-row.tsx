import Link from "next/link";
import { hrefWith } from "@/components/dashboard/page-trail";
import { cx } from "@/components/ui/cx";
import { Thumb } from "@/components/ui/picture";
import { Price } from "@/components/ui/price";
import type { Product } from "@/lib/catalog/schema";
import { formatMoney, formatNumber, percentOff } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill, plural } from "@/lib/i18n/message";
import { type CellText, PriceCell } from "./price-cell";
import { productCondition } from "./product-condition";
import { ProductMenu } from "./product-menu";
import { ProductState } from "./product-state";
import { StockCell } from "./stock-cell";

type Props = {
  product: Product;
  /** The list's own address: products live below it. */
  path: string;
  /** The list as it is shown, to come back to. */
  list: string;
  storeLink: string;
  currency: string;
  locale: string;
  t: Dictionary;
  cellText: CellText;
};

const cell = "wide:border-t wide:border-border wide:px-3 wide:py-2 wide:align-middle";
const figure = cx(cell, "num hidden text-end text-text-2 wide:table-cell");

/**
 * A product in the list: a table row on a wide screen; on a phone two lines beside the picture, with
 * the stock as the one blank to fill in.
 */
export function ProductRow({
  product,
  path,
  list,
  storeLink,
  currency,
  locale,
  t,
  cellText,
}: Props) {
  const { id, name, mrp, salePrice, image, options, variants } = product;
  const href = hrefWith(`${path}/${id}`, { list });
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const off = percentOff(mrp, salePrice);
  const hasOptions = options.length > 0;
  const condition = productCondition(product);
  const faded = condition === "soldOut" || condition === "archived";
  const price = hasOptions
    ? fill(t.products.cell.from, { price: money(salePrice) })
    : money(salePrice);
  const cellProduct = {
    id,
    storeId: product.storeId,
    name,
    mrp,
    salePrice,
    stock: product.stock,
    etag: product.etag,
  };
  return (
    <tr className="grid grid-cols-[minmax(0,1fr)_76px] items-center gap-x-3 border-t border-border px-3 py-1.5 wide:table-row wide:border-0 wide:hover:bg-row-hover">
      <td className={cx(cell, "min-w-0 wide:ps-4")}>
        <div className="relative flex items-center gap-3">
          <Thumb name={name} image={image} faded={faded} />
          <div className="min-w-0">
            <Link
              href={href}
              className="block truncate text-14 font-medium after:absolute after:-inset-y-1.5 after:inset-x-0 hover:underline wide:line-clamp-2 wide:whitespace-normal wide:after:inset-y-0"
            >
              <bdi>{name}</bdi>
            </Link>
            <div className="flex items-baseline gap-x-3 wide:hidden">
              <Price
                size="s"
                price={price}
                mrp={off ? money(mrp) : null}
                mrpLabel={t.common.price.mrp}
                className="flex-nowrap whitespace-nowrap"
              />
              {condition !== "active" && (
                <span className="text-13">
                  <ProductState product={product} text={t.products.state} />
                </span>
              )}
            </div>
            {hasOptions && (
              <div className="hidden text-text-2 wide:block">
                {plural(locale, t.products.cell.sizes, variants.length)}
              </div>
            )}
          </div>
        </div>
      </td>
      <td className={cx(cell, "hidden w-36 text-text-2 wide:table-cell")}>
        <bdi>{product.category}</bdi>
      </td>
      <td className={cx(cell, "hidden wide:table-cell")}>
        <ProductState product={product} text={t.products.state} />
      </td>
      <td className={figure}>{mrp > salePrice ? money(mrp) : "–"}</td>
      <td className={figure}>{off !== null && `${formatNumber(off, locale)}%`}</td>
      <td className={cx(cell, "rule-s hidden w-28 wide:table-cell")}>
        {hasOptions ? (
          <span className="num block px-1.5 text-end text-16 font-medium">{price}</span>
        ) : (
          <PriceCell product={cellProduct} currency={currency} locale={locale} text={cellText} />
        )}
      </td>
      <td className={cx(cell, "wide:w-24")}>
        {hasOptions ? (
          <span
            className={cx(
              "num block px-1.5 text-end text-16 font-medium",
              product.stock === 0 && "text-danger",
            )}
          >
            {product.stock === null ? (
              <span className="text-text-3">{t.products.cell.any}</span>
            ) : (
              formatNumber(product.stock, locale)
            )}
          </span>
        ) : (
          <StockCell product={cellProduct} text={cellText} />
        )}
      </td>
      <td className={cx(cell, "hidden w-14 wide:table-cell wide:ps-0")}>
        <ProductMenu
          product={{ ...cellProduct, status: product.status }}
          editHref={href}
          storeHref={`/s/${storeLink}/p/${product.slug}`}
          text={{
            ...t.products.menu,
            more: t.products.cell.more,
            archived: t.products.archived,
            restored: t.products.restored,
            saved: t.products.cell.saved,
            undo: t.common.actions.undo,
          }}
          errors={cellText.errors}
        />
      </td>
    </tr>
  );
}
