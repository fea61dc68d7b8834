import Link from "next/link";
import { hrefWith } from "@/components/dashboard/page-trail";
import { cx } from "@/components/ui/cx";
import { Thumb } from "@/components/ui/picture";
import type { Product } from "@/lib/catalog/schema";
import { formatMoney, formatNumber, percentOff } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill, plural } from "@/lib/i18n/message";
import { RowBox } from "./bulk/pick-boxes";
import { LatestProduct } from "./latest-product";
import { type CellText, PriceCell } from "./price-cell";
import { productCondition } from "./product-condition";
import { ProductMenu } from "./product-menu";
import { ProductState } from "./product-state";
import { StockCell } from "./stock-cell";
import { VisibilityCell } from "./visibility-cell";

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

/** On a phone: picture or box, then two lines, of which the second is to be filled in. */
export const rowGrid =
  "grid grid-cols-[44px_minmax(0,1fr)_minmax(76px,auto)_64px] items-center gap-x-3 px-3";

const cell = "wide:border-t wide:border-border wide:px-3 wide:py-2 wide:align-middle";
const figure = cx(cell, "num hidden text-end text-text-2 wide:table-cell");
const blank =
  "num block py-1 text-end text-16 font-medium whitespace-nowrap hover:underline wide:px-1.5 pointer-coarse:py-2.5";

/**
 * A product in the list: a table row on a wide screen, two lines beside the picture on a phone, with
 * price and stock as blanks to fill in. What has choices opens them instead.
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
  const { id, name, mrp, salePrice, image, options, variants, status } = product;
  const href = hrefWith(`${path}/${id}`, { list });
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const off = percentOff(mrp, salePrice);
  const hasOptions = options.length > 0;
  const condition = productCondition(product);
  const faded = condition === "soldOut" || condition === "archived";
  // Thirty rows would fetch the form's code, and thirty shells, for the one that is opened.
  const choices = {
    href: `${href}#choices`,
    prefetch: false,
    "aria-label": fill(t.products.cell.open, { name }),
  };
  const cellProduct = {
    id,
    storeId: product.storeId,
    name,
    mrp,
    salePrice,
    stock: product.stock,
    status,
    etag: product.etag,
  };
  const state = <ProductState product={product} text={t.products.state} />;
  return (
    <LatestProduct product={cellProduct}>
      <tr
        className={cx(
          rowGrid,
          "border-t border-border pb-2 has-[[data-pick]:checked]:bg-brand-subtle wide:table-row wide:border-0 wide:not-has-[[data-pick]:checked]:hover:bg-row-hover",
        )}
      >
        <td
          className={cx(
            cell,
            "z-1 col-start-1 row-span-2 row-start-1 hidden place-self-center group-data-picking/list:block wide:table-cell wide:ps-4 wide:pe-1 noscript:hidden",
          )}
        >
          <RowBox id={id} label={fill(t.products.pick.one, { name })} />
        </td>
        <td className={cx(cell, "contents wide:table-cell wide:min-w-60")}>
          <div className="contents wide:relative wide:flex wide:items-center wide:gap-3">
            <span className="col-start-1 row-span-2 row-start-1 group-data-picking/list:opacity-40 wide:flex-none wide:opacity-100!">
              <Thumb name={name} image={image} faded={faded} />
            </span>
            <div className="col-span-3 col-start-2 row-start-1 min-w-0 pe-9 wide:pe-0">
              <Link
                href={href}
                prefetch={false}
                className="block truncate py-2 text-14 font-medium hover:underline wide:line-clamp-2 wide:py-0 wide:wrap-anywhere wide:whitespace-normal wide:after:absolute wide:after:inset-0"
              >
                <bdi>{name}</bdi>
              </Link>
              {hasOptions && (
                <div className="hidden text-text-2 wide:block">
                  {plural(locale, t.products.cell.sizes, variants.length)}
                </div>
              )}
            </div>
            <span className="col-start-3 row-start-2 whitespace-nowrap wide:hidden">
              {condition === "active" && !product.isCategoryHidden
                ? off !== null && (
                    <>
                      <span className="sr-only">{t.common.price.mrp} </span>
                      <s className="num text-text-3">{money(mrp)}</s>
                    </>
                  )
                : state}
            </span>
          </div>
        </td>
        <td className={cx(cell, "hidden w-36 text-text-2 wide:table-cell")}>
          <bdi className="line-clamp-2 [text-align:match-parent] wrap-anywhere">
            {product.category}
          </bdi>
        </td>
        <td className={cx(cell, "hidden wide:table-cell")}>
          {status === "archived" ? (
            state
          ) : (
            <VisibilityCell text={cellText} state={t.products.state}>
              {state}
            </VisibilityCell>
          )}
        </td>
        <td className={figure}>{mrp > salePrice ? money(mrp) : "–"}</td>
        <td className={figure}>{off !== null && `${formatNumber(off, locale)}%`}</td>
        <td className={cx(cell, "col-start-2 row-start-2 wide:rule-s wide:w-28")}>
          {hasOptions ? (
            <Link {...choices} className={blank}>
              {fill(t.products.cell.from, { price: money(salePrice) })}
            </Link>
          ) : (
            <PriceCell currency={currency} locale={locale} text={cellText} />
          )}
        </td>
        <td className={cx(cell, "col-start-4 row-start-2 wide:w-24")}>
          {hasOptions ? (
            <Link
              {...choices}
              aria-label={`${choices["aria-label"]}: ${t.products.columns.stock}`}
              className={cx(blank, product.stock === 0 && "text-danger")}
            >
              {product.stock === null ? (
                <span className="text-text-3">{t.products.cell.any}</span>
              ) : (
                formatNumber(product.stock, locale)
              )}
            </Link>
          ) : (
            <StockCell text={cellText} />
          )}
        </td>
        <td
          className={cx(
            cell,
            "col-start-4 row-start-1 -my-1 -me-3 justify-self-end wide:w-14 wide:ps-0",
          )}
        >
          <ProductMenu
            editHref={href}
            copyHref={hrefWith(`${path}/new`, { copy: id, list })}
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
    </LatestProduct>
  );
}
