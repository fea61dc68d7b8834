import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { nextPaymentStatuses } from "@/lib/orders/payment";
import type { PaymentStatus, SellerOrder } from "@/lib/orders/schema";
import { restocks } from "@/lib/orders/status";
import { type StepErrors, StepForm, type UpdateOrder } from "./step-form";

type Props = {
  order: SellerOrder;
  t: Pick<Dictionary["orders"], "pay" | "undo">;
  errors: StepErrors;
  act: UpdateOrder;
  className: string;
};

type Step = Exclude<PaymentStatus, "claimed">;

/** What may be said of the money now: received, not received, given back. */
export function PaymentSteps({ order, t: { pay: t, undo }, errors, act, className }: Props) {
  const { status, paymentStatus, storeId, orderId, number } = order;
  const ended = restocks(status);
  const words: Record<Step, string> = {
    paid: t.received,
    unpaid: t.notReceived,
    refunded: t.refund,
  };
  const steps = nextPaymentStatuses(paymentStatus).filter((step): step is Step =>
    step === "refunded" ? ended : step !== "claimed" && (!ended || paymentStatus === "claimed"),
  );
  if (steps.length === 0) return null;
  return (
    <div className={className}>
      {steps.map((step) => (
        <StepForm
          key={step}
          storeId={storeId}
          orderId={orderId}
          change={{ paymentStatus: step }}
          act={act}
          block
          variant={step === "unpaid" ? "quiet" : "line"}
          done={fill(t.done[step], { number })}
          undo={{ text: undo, number }}
          errors={errors}
        >
          {words[step]}
        </StepForm>
      ))}
    </div>
  );
}
