import { IconLink } from "@/components/ui/icon-button";
import { BackIcon, PrintIcon } from "@/components/ui/icons";
import { ActionBar, StickyBar } from "@/components/ui/page-header";
import { formatElapsed, formatMoney } from "@/lib/format";
import { fill } from "@/lib/i18n/message";
import { nextStatuses } from "@/lib/orders/status";
import { EndingButton, type OrderPart } from "./order-endings";
import { OrderStatusMark } from "./order-marks";
import { type Step, stepKey } from "./order-row";
import { StepForm } from "./step-form";
import { StillWhileHeld } from "./still-while-held";

/** Over an order: its number and state, and on a wide screen its next steps. */
export function OrderBar({
  listHref,
  here,
  isEditing,
  ...part
}: OrderPart & { listHref: string; here: string; isEditing: boolean }) {
  const { order, t } = part;
  return (
    <ActionBar
      back={<IconLink href={listHref} label={t.orders.all} icon={BackIcon} />}
      title={
        <>
          <span className="sr-only">{fill(t.orders.order, { number: order.number })}</span>
          <span aria-hidden="true">{order.number}</span>
        </>
      }
      state={<OrderStatusMark order={order} t={t.orders} stamp />}
      actions={
        <>
          <IconLink
            href={`${listHref}/print?orders=${order.number}`}
            label={t.orders.print}
            icon={PrintIcon}
            prefetch={false}
          />
          <StillWhileHeld orderId={order.orderId} className="hidden items-center gap-2 wide:flex">
            <EndingButton {...part} here={here} variant="plain" />
            {!isEditing && <NextStep {...part} />}
          </StillWhileHeld>
        </>
      }
    />
  );
}

/** Under the thumb on a phone: what it is worth, how long it waits, and the next step. */
export function OrderStickyBar({ now, ...part }: OrderPart & { now: Date }) {
  const { order, locale, t } = part;
  const [next] = nextStatuses(order.status, "account");
  if (!next) return null;
  const waited =
    order.status === "pending" ? formatElapsed(new Date(order.createdAt), now, locale) : null;
  return (
    <StickyBar label={t.orders.columns.next}>
      <span className="min-w-0">
        <span className="num block text-13 text-text-3">
          {waited ? fill(t.orders.waiting, { time: waited }) : t.orders.lines.total}
        </span>
        <b className="num text-18 font-bold">{formatMoney(order.total, order.currency, locale)}</b>
      </span>
      <StillWhileHeld orderId={order.orderId}>
        <NextStep {...part} size="l" />
      </StillWhileHeld>
    </StickyBar>
  );
}

function NextStep({ order, t, errors, act, size }: OrderPart & { size?: "l" }) {
  const [next] = nextStatuses(order.status, "account");
  if (!next) return null;
  const step: Step = stepKey(next);
  return (
    <StepForm
      storeId={order.storeId}
      orderId={order.orderId}
      change={{ status: step }}
      act={act}
      variant="primary"
      {...(size && { size })}
      done={fill(t.orders.done[step], { number: order.number })}
      undo={{ text: t.orders.undo, number: order.number }}
      errors={errors}
    >
      {step === "accepted" ? t.orders.step.acceptOrder : t.orders.step[step]}
    </StepForm>
  );
}
