import type { ButtonLook } from "@/components/ui/button-style";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import type { SellerOrder } from "@/lib/orders/schema";
import { nextStatuses } from "@/lib/orders/status";
import { EndOrder } from "./end-order";
import { type StepErrors, StepForm, type UpdateOrder } from "./step-form";

export type OrderPart = {
  order: SellerOrder;
  locale: string;
  t: Dictionary;
  errors: StepErrors;
  act: UpdateOrder;
};

/** How this order can end but by delivery, or null. */
function endingOf({ status }: SellerOrder): "cancelled" | "returned" | null {
  const next = nextStatuses(status, "account");
  if (next.includes("cancelled")) return "cancelled";
  return next.includes("returned") ? "returned" : null;
}

function endingText({ orders }: Dictionary, to: "cancelled" | "returned", number: number) {
  const words = to === "cancelled" ? orders.cancel : orders.giveBack;
  return { ...words, title: fill(words.title, { number }) };
}

/** Cancel, or mark as returned: the button that asks first. */
export function EndingButton({
  order,
  t,
  errors,
  act,
  here,
  ...look
}: OrderPart & ButtonLook & { here: string }) {
  const { locale: _, ...buttonLook } = look;
  const to = endingOf(order);
  if (!to) return null;
  return (
    <EndOrder
      {...buttonLook}
      storeId={order.storeId}
      orderId={order.orderId}
      to={to}
      act={act}
      askHref={`${here}?ask=${to}`}
      label={t.orders.step[to]}
      text={endingText(t, to, order.number)}
      done={fill(t.orders.done[to], { number: order.number })}
      errors={errors}
    />
  );
}

/** The same question on the page itself, when it was asked for without scripts. */
export function OrderEndings({
  order,
  t,
  errors,
  act,
  here,
  ask,
}: OrderPart & { here: string; ask: string | undefined }) {
  const to = endingOf(order);
  if (!to || ask !== to) return null;
  const text = endingText(t, to, order.number);
  return (
    <Notice title={text.title} className="mb-4">
      {text.body}
      <span className="mt-3 flex flex-wrap gap-2">
        <LinkButton href={here}>{text.keep}</LinkButton>
        <StepForm
          storeId={order.storeId}
          orderId={order.orderId}
          change={{ status: to }}
          act={act}
          variant="danger-fill"
          done={fill(t.orders.done[to], { number: order.number })}
          errors={errors}
        >
          {text.confirm}
        </StepForm>
      </span>
    </Notice>
  );
}
