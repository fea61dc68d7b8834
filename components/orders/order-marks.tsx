import { Status, type StatusShape } from "@/components/ui/status";
import type { Dictionary } from "@/lib/i18n/dictionary";
import type { SellerOrder } from "@/lib/orders/schema";
import { restocks } from "@/lib/orders/status";

type Texts = Pick<Dictionary["orders"], "status" | "paymentStatus">;

type Props<K extends keyof SellerOrder> = {
  order: Pick<SellerOrder, K>;
  t: Texts;
  stamp?: boolean;
};

/** Where an order stands. */
export function OrderStatusMark({ order, t, stamp = false }: Props<"status">) {
  return (
    <Status shape={order.status} stamp={stamp}>
      {t.status[order.status]}
    </Status>
  );
}

/** What is known of its payment. */
export function PaymentMark({
  order,
  t,
  stamp = false,
}: Props<"status" | "payment" | "paymentStatus">) {
  const { paymentStatus, payment, status } = order;
  const words = t.paymentStatus;
  const mark = ((): [StatusShape, string] => {
    if (paymentStatus === "claimed") {
      return ["claimed", stamp ? words.claimedLong : words.claimed];
    }
    if (paymentStatus === "refunded") return ["returned", words.refunded];
    if (paymentStatus === "paid") {
      return ["paid", payment === "cod" ? words.codPaid : words.upiPaid];
    }
    if (restocks(status)) return ["cash", words.notPaid];
    return ["cash", payment === "cod" ? words.codUnpaid : words.upiUnpaid];
  })();
  return (
    <Status shape={mark[0]} stamp={stamp}>
      {mark[1]}
    </Status>
  );
}
