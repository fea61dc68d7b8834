import Link from "next/link";
import { cx } from "@/components/ui/cx";
import { textLinkStyle } from "@/components/ui/text-link";
import { formatMoney } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import type { SellerOrder } from "@/lib/orders/schema";
import { nextStatuses } from "@/lib/orders/status";
import { OrderStatusMark, PaymentMark } from "./order-marks";
import { itemsSummary, waitMood, whenPlaced } from "./order-summary";
import { SelectRow } from "./selection";
import { type StepErrors, StepForm, type UpdateOrder } from "./step-form";

type Props = {
  order: SellerOrder;
  href: string;
  locale: string;
  timeZone: string;
  now: Date;
  t: Dictionary;
  errors: StepErrors;
  act: UpdateOrder;
};

const cell = "wide:border-t wide:border-border wide:px-3 wide:py-2 wide:align-middle";

/**
 * An order in the list: a table row on a wide screen; on a phone who and how much, what and when,
 * then its state beside its one next step, hung on the number's margin.
 */
export function OrderRow({ order, href, locale, timeZone, now, t, errors, act }: Props) {
  const { number, status, storeId, orderId } = order;
  const waits = status === "pending";
  const mood = waits ? waitMood(order.createdAt, now) : "usual";
  const when = whenPlaced(order.createdAt, waits, now, { locale, timeZone }, t.common.time);
  const [next] = nextStatuses(status, "account");
  const place = order.address?.city ?? order.address?.line1;
  return (
    <tr
      data-order={orderId}
      className={cx(
        "relative grid transition-opacity duration-(--sheet) group-data-ready/list:starting:opacity-0 has-checked:bg-brand-subtle has-[a:focus-visible]:shadow-[inset_0_0_0_2px_var(--focus)] grid-cols-[56px_minmax(0,1fr)_52px_minmax(64px,auto)] gap-x-3 border-t border-border py-2.5 pe-3 wide:table-row wide:border-0",
        mood === "fresh"
          ? "bg-marker-wash shadow-[inset_4px_0_0_var(--highlight)] rtl:shadow-[inset_-4px_0_0_var(--highlight)]"
          : "wide:hover:bg-row-hover",
      )}
    >
      <td
        className={cx(
          cell,
          "num rule-e -my-2.5 row-span-4 pt-2.5 pe-2 text-end font-medium wide:my-0 wide:w-24 wide:px-3",
        )}
      >
        <div className="flex flex-col items-end gap-3 wide:flex-row-reverse wide:items-center wide:justify-between">
          <Link
            href={href}
            aria-label={fill(t.orders.order, { number })}
            className="after:absolute after:inset-0 hover:underline wide:after:hidden"
          >
            {number}
          </Link>
          <SelectRow orderId={orderId} label={fill(t.orders.select.one, { number })} />
        </div>
      </td>
      <td className={cx(cell, "col-span-2 min-w-0 wide:max-w-52")}>
        <span className="block truncate text-14 font-medium">
          <bdi>{order.name || t.orders.noName}</bdi>
        </span>
        <span className="hidden truncate text-text-2 wide:block">
          <bdi>{place}</bdi>
        </span>
      </td>
      <td
        className={cx(
          cell,
          "col-span-2 col-start-2 row-start-2 min-w-0 truncate text-text-2 wide:max-w-60 wide:whitespace-normal",
        )}
      >
        <span className="wide:line-clamp-2">
          {itemsSummary(order.items, locale, t.orders.items)}
        </span>
      </td>
      <td
        className={cx(
          cell,
          "num col-start-4 row-start-2 text-end whitespace-nowrap wide:text-start",
        )}
      >
        <span className="hidden wide:block">{when.main}</span>
        <span className={cx(mood === "late" ? "font-medium text-danger" : "text-text-3")}>
          <span className="wide:hidden">{when.waited ?? when.main}</span>
          <span className="hidden wide:inline">{when.detail}</span>
        </span>
      </td>
      <td className={cx(cell, "col-start-2 row-start-3 mt-1.5 self-center wide:mt-0")}>
        <OrderStatusMark order={order} t={t.orders} />
      </td>
      <td
        className={cx(
          cell,
          "self-center",
          next
            ? "col-start-2 row-start-4"
            : "col-span-2 col-start-3 row-start-3 mt-1.5 text-end wide:mt-0 wide:text-start",
        )}
      >
        <PaymentMark order={order} t={t.orders} />
      </td>
      <td
        className={cx(
          cell,
          "num col-start-4 row-start-1 text-end text-16 font-bold whitespace-nowrap wide:font-medium",
        )}
      >
        {formatMoney(order.total, order.currency, locale)}
      </td>
      <td
        className={cx(
          cell,
          "relative z-1 col-span-2 col-start-3 row-span-2 row-start-3 self-center justify-self-end wide:w-40 wide:pe-4 wide:text-end",
          !next && "hidden wide:table-cell",
        )}
      >
        {next ? (
          <StepForm
            storeId={storeId}
            orderId={orderId}
            change={{ status: next }}
            act={act}
            variant={waits ? "primary" : "line"}
            className="mt-1 w-35 wide:mt-0 wide:w-33"
            label={`${t.orders.step[stepKey(next)]}, ${fill(t.orders.order, { number })}`}
            done={fill(t.orders.done[stepKey(next)], { number })}
            undo={{ text: t.orders.undo, number }}
            errors={errors}
          >
            {t.orders.step[stepKey(next)]}
          </StepForm>
        ) : (
          <Link
            href={href}
            aria-label={`${t.common.actions.view}, ${fill(t.orders.order, { number })}`}
            className={textLinkStyle}
          >
            {t.common.actions.view}
          </Link>
        )}
      </td>
    </tr>
  );
}

/** A status that an order can be taken to: all but the first. */
export type Step = Exclude<SellerOrder["status"], "pending">;

export function stepKey(status: SellerOrder["status"]): Step {
  if (status === "pending") throw new Error("No step leads back to a new order.");
  return status;
}
