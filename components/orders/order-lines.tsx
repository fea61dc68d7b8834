import { cx } from "@/components/ui/cx";
import { LinkButton } from "@/components/ui/link-button";
import { Thumb } from "@/components/ui/picture";
import { Sheet } from "@/components/ui/sheet";
import { Totals } from "@/components/ui/totals";
import { formatMoney, formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { plural } from "@/lib/i18n/message";
import type { OrderItem, SellerOrder } from "@/lib/orders/schema";

type Props = {
  order: SellerOrder;
  locale: string;
  t: Dictionary;
  /** Where they are edited, as long as that can be. */
  editHref: string | null;
};

const head = "hidden px-3 py-[9px] text-13 font-medium text-text-2 wide:table-cell";

/** What was ordered: quantities in the folio margin, and the sum closed as in a ledger. */
export function OrderLines({ order, locale, t, editHref }: Props) {
  const { lines } = t.orders;
  const money = (minor: number) => formatMoney(minor, order.currency, locale);
  const pieces = order.items.reduce((sum, { qty }) => sum + qty, 0);
  return (
    <Sheet className="self-start">
      <table className="w-full border-collapse">
        <caption className="sr-only">{lines.label}</caption>
        <thead>
          <tr className="[&>th]:text-start [&>.figure]:text-end">
            <th scope="col" className={cx(head, "rule-e figure w-14")}>
              {lines.qty}
            </th>
            <th scope="col" className={head}>
              {lines.item}
            </th>
            <th scope="col" className={cx(head, "figure")}>
              {lines.rate}
            </th>
            <th scope="col" className={cx(head, "figure pe-4")}>
              {lines.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.items.map((item, n) => (
            <Line key={item.id} item={item} first={n === 0} locale={locale} money={money} t={t} />
          ))}
        </tbody>
      </table>
      <div className="border-t border-border wide:flex wide:items-start wide:justify-between">
        {order.status === "pending" && (
          <p className="px-4 pt-4 text-13 text-text-2 wide:max-w-64 print:hidden">
            {editHref ? (
              <LinkButton href={editHref} scroll={false}>
                {t.orders.edit.action}
              </LinkButton>
            ) : (
              t.orders.edit.paid
            )}
          </p>
        )}
        <Totals
          className="p-4 wide:ms-auto wide:w-80"
          rows={[
            { label: plural(locale, lines.subtotal, pieces), amount: money(order.subtotal) },
            ...(order.discount > 0
              ? [{ label: lines.discount, amount: `−${money(order.discount)}` }]
              : []),
            {
              label: lines.delivery,
              amount: order.deliveryFee > 0 ? money(order.deliveryFee) : lines.free,
            },
          ]}
          total={{ label: lines.total, amount: money(order.total) }}
        />
      </div>
    </Sheet>
  );
}

type LineProps = {
  item: OrderItem;
  first: boolean;
  locale: string;
  money: (minor: number) => string;
  t: Dictionary;
};

function Line({ item, first, locale, money, t }: LineProps) {
  const cell = cx("border-border px-3 py-2.5", first ? "wide:border-t" : "border-t");
  const options = Object.values(item.options).join(", ");
  const rate = (
    <>
      {money(item.salePrice)}
      {item.mrp > item.salePrice && (
        <>
          {" "}
          <s className="text-text-3 wide:block">
            <span className="sr-only">{t.common.price.mrp} </span>
            {money(item.mrp)}
          </s>
        </>
      )}
    </>
  );
  return (
    <tr>
      <td className={cx(cell, "num rule-e w-12 text-end text-16 font-bold wide:w-14")}>
        {formatNumber(item.qty, locale)}
      </td>
      <td className={cell}>
        <div className="flex items-center gap-3">
          <Thumb name={item.name} image={item.image} />
          <div className="min-w-0">
            <bdi className="block font-medium break-words">{item.name}</bdi>
            {options && <bdi className="block text-13 text-text-2">{options}</bdi>}
            <span className="num block text-13 text-text-2 wide:hidden">{rate}</span>
          </div>
        </div>
      </td>
      <td className={cx(cell, "num hidden text-end text-13 text-text-2 wide:table-cell")}>
        {rate}
      </td>
      <td className={cx(cell, "num pe-4 text-end text-16 font-medium whitespace-nowrap")}>
        {money(item.lineTotal)}
      </td>
    </tr>
  );
}
