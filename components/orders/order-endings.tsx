import type { ButtonLook } from "@/components/ui/button-style";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { ActionState } from "@/lib/http/action";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import type { SellerOrder } from "@/lib/orders/schema";
import { nextStatuses } from "@/lib/orders/status";
import { CancelForm } from "./cancel-form";
import { CancelOrder } from "./cancel-order";
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
  const { storeId, orderId, number } = order;
  const shared = { ...buttonLook, storeId, orderId, errors, label: t.orders.step[to] };
  const askHref = `${here}?ask=${to}`;
  if (to === "cancelled") {
    return (
      <CancelOrder
        {...shared}
        number={number}
        askHref={askHref}
        t={t.orders.cancel}
        required={t.errors.field.required}
      />
    );
  }
  return (
    <EndOrder
      {...shared}
      to={to}
      act={act}
      askHref={askHref}
      text={{ ...t.orders.giveBack, title: fill(t.orders.giveBack.title, { number }) }}
      done={fill(t.orders.done[to], { number })}
    />
  );
}

type AskProps = OrderPart & {
  here: string;
  ask: string | undefined;
  cancel: UpdateOrder;
  /** Why a cancellation that was sent without scripts was refused. */
  refusal: ActionState<null>;
};

/** The same question on the page itself, when it was asked for without scripts. */
export function OrderEndings({ order, t, errors, act, here, ask, cancel, refusal }: AskProps) {
  const to = endingOf(order);
  if (!to || ask !== to) return null;
  const { storeId, orderId, number } = order;
  const words = to === "cancelled" ? t.orders.cancel : t.orders.giveBack;
  return (
    <Notice title={fill(words.title, { number })} className="mb-4">
      {words.body}
      {to === "cancelled" ? (
        <CancelForm
          storeId={storeId}
          orderId={orderId}
          here={here}
          t={t.orders.cancel}
          required={t.errors.field.required}
          errors={errors}
          cancel={cancel}
          refusal={refusal}
        />
      ) : (
        <span className="mt-3 flex flex-wrap gap-2">
          <LinkButton href={here}>{words.keep}</LinkButton>
          <StepForm
            storeId={storeId}
            orderId={orderId}
            change={{ status: to }}
            act={act}
            variant="danger-fill"
            done={fill(t.orders.done[to], { number })}
            errors={errors}
          >
            {words.confirm}
          </StepForm>
        </span>
      )}
    </Notice>
  );
}
