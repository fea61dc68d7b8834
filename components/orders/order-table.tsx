import { cx } from "@/components/ui/cx";
import { Sheet } from "@/components/ui/sheet";
import type { Dictionary } from "@/lib/i18n/dictionary";
import type { SellerOrder } from "@/lib/orders/schema";
import { OrderRow } from "./order-row";
import { SelectAll } from "./selection";
import type { UpdateOrder } from "./step-form";

type Props = {
  orders: readonly SellerOrder[];
  path: string;
  locale: string;
  timeZone: string;
  now: Date;
  t: Dictionary;
  act: UpdateOrder;
  /** The foot: range and pages. */
  children?: React.ReactNode;
};

const head = "px-3 py-[9px] font-medium whitespace-nowrap text-text-2";

/** One list for both sizes: a table whose rows fold on a phone. */
export function OrderTable({ orders, path, t, children, ...row }: Props) {
  const { columns } = t.orders;
  const errors = { code: t.errors.code, reason: t.errors.reason };
  return (
    <Sheet>
      <table className="block w-full border-collapse text-13 wide:table">
        <thead className="sr-only wide:not-sr-only wide:table-header-group">
          <tr className="[&>th]:text-start [&>.figure]:text-end">
            <th scope="col" className={cx(head, "figure rule-e wide:ps-3")}>
              <span className="me-3 align-middle">
                <SelectAll label={t.orders.select.all} />
              </span>
              {columns.number}
            </th>
            <th scope="col" className={head}>
              {columns.customer}
            </th>
            <th scope="col" className={head}>
              {columns.items}
            </th>
            <th scope="col" className={head}>
              {columns.placed}
            </th>
            <th scope="col" className={head}>
              {columns.status}
            </th>
            <th scope="col" className={head}>
              {columns.payment}
            </th>
            <th scope="col" className={cx(head, "figure")}>
              {columns.total}
            </th>
            <th scope="col">
              <span className="sr-only">{columns.next}</span>
            </th>
          </tr>
        </thead>
        <tbody className="block wide:table-row-group [&>tr:first-child]:max-wide:border-t-0">
          {orders.map((order) => (
            <OrderRow
              key={order.orderId}
              order={order}
              href={`${path}/${order.number}`}
              t={t}
              errors={errors}
              {...row}
            />
          ))}
        </tbody>
      </table>
      {children}
    </Sheet>
  );
}
