import { cx } from "@/components/ui/cx";
import { Sheet } from "@/components/ui/sheet";
import type { Product } from "@/lib/catalog/schema";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { PageBox } from "./bulk/pick-boxes";
import type { CellText } from "./price-cell";
import { ProductRow, rowGrid } from "./product-row";

type Props = {
  products: readonly Product[];
  path: string;
  list: string;
  storeLink: string;
  currency: string;
  locale: string;
  t: Dictionary;
  /** The foot: range and pages. */
  children?: React.ReactNode;
};

const head = "py-1.5 wide:px-3 font-medium whitespace-nowrap text-text-2 wide:py-[9px]";
const wideOnly = "hidden wide:table-cell";

/** One list for both sizes: a table that lets its rows fold on a phone. */
export function ProductTable({ products, t, children, ...row }: Props) {
  const { columns } = t.products;
  const { code, reason, field } = t.errors;
  const cellText: CellText = {
    cell: t.products.cell,
    errors: { code, reason },
    field: {
      money: field.money,
      moneyNotPositive: field.moneyNotPositive,
      wholeNumber: field.wholeNumber,
    },
  };
  return (
    <Sheet>
      <table className="block w-full border-collapse text-13 wide:table">
        <thead className="block wide:table-header-group">
          <tr className={cx(rowGrid, "wide:table-row [&>th]:text-start [&>.figure]:text-end")}>
            <th
              scope="col"
              className="col-start-1 hidden w-10 ps-4 group-data-picking/list:block wide:table-cell noscript:hidden"
            >
              <PageBox label={t.products.pick.page} />
            </th>
            <th scope="col" className={cx(head, wideOnly)}>
              {columns.product}
            </th>
            <th scope="col" className={cx(head, wideOnly)}>
              {columns.category}
            </th>
            <th scope="col" className={cx(head, wideOnly)}>
              {columns.state}
            </th>
            <th scope="col" className={cx(head, wideOnly, "figure")}>
              {columns.mrp}
            </th>
            <th scope="col" className={cx(head, wideOnly, "figure")}>
              {columns.off}
            </th>
            <th
              scope="col"
              className={cx(head, "figure col-start-2 pe-1.5 wide:rule-s wide:pe-[18px]")}
            >
              {columns.price}
            </th>
            <th scope="col" className={cx(head, "figure col-start-4 pe-1.5 wide:pe-[18px]")}>
              {columns.stock}
            </th>
            <th scope="col" className={wideOnly}>
              <span className="sr-only">{columns.more}</span>
            </th>
          </tr>
        </thead>
        <tbody className="block wide:table-row-group">
          {products.map((product) => (
            <ProductRow key={product.id} product={product} t={t} cellText={cellText} {...row} />
          ))}
        </tbody>
      </table>
      {children}
    </Sheet>
  );
}
