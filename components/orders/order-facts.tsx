import { buttonStyle } from "@/components/ui/button-style";
import { CopyButton } from "@/components/ui/copy-button";
import { ChatIcon, PhoneIcon, PinIcon } from "@/components/ui/icons";
import { Sheet } from "@/components/ui/sheet";
import type { Address } from "@/lib/address";
import { formatAddress } from "@/lib/address-text";
import { formatMoney } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill, plural } from "@/lib/i18n/message";
import { formatMobile } from "@/lib/mobile-format";
import type { SellerOrder } from "@/lib/orders/schema";
import { restocks } from "@/lib/orders/status";
import { PaymentMark } from "./order-marks";
import { addressLines } from "./paper-parts";
import { PaymentSteps } from "./payment-steps";
import type { StepErrors, UpdateOrder } from "./step-form";

type Props = {
  order: SellerOrder;
  storeName: string;
  /** How many orders the store has of this number. */
  orderCount: number | null;
  locale: string;
  t: Dictionary;
  errors: StepErrors;
  act: UpdateOrder;
};

const part = "border-t border-border p-4 first:border-t-0";
const title = "mb-1 font-medium text-text-2";
const pair = "mt-3 grid grid-cols-2 gap-2 print:hidden";

/** Who ordered, what became of the money, and where it goes. */
export function OrderFacts({ order, storeName, orderCount, locale, t, errors, act }: Props) {
  const { customer, pay, address: words, note } = t.orders;
  const money = formatMoney(order.total, order.currency, locale);
  return (
    <Sheet className="self-start">
      <section className={part}>
        <h2 className={title}>{customer.title}</h2>
        <p className="text-18 font-bold break-words">
          <bdi>{order.name || t.orders.noName}</bdi>
        </p>
        {order.customer ? (
          <>
            <p className="num text-text-2">
              <bdi>{formatMobile(order.customer.mobile)}</bdi>
              {orderCount !== null && ` · ${plural(locale, customer.nth, orderCount)}`}
            </p>
            <div className={pair}>
              <a href={`tel:${order.customer.mobile}`} className={buttonStyle({ block: true })}>
                <PhoneIcon size="s" />
                {customer.call}
              </a>
              <a
                href={chatHref(order, storeName, customer.message)}
                target="_blank"
                rel="noreferrer"
                className={buttonStyle({ block: true })}
              >
                <ChatIcon size="s" />
                {customer.whatsapp}
              </a>
            </div>
          </>
        ) : (
          <p className="text-text-2">{customer.none}</p>
        )}
        <p className="mt-2 text-13 text-text-2 break-words">
          {fill(customer.from, {
            channel: [t.orders.channel[order.channel], order.source].filter(Boolean).join(" · "),
          })}
        </p>
      </section>
      <section className={part}>
        <h2 className={title}>{pay.title}</h2>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <b className="num text-22 font-bold">{money}</b>
          <PaymentMark order={order} t={t.orders} stamp />
        </p>
        <PaymentAdvice order={order} t={pay} />
        <PaymentSteps order={order} t={t.orders} errors={errors} act={act} className={pair} />
      </section>
      <section className={part}>
        <h2 className={title}>{words.title}</h2>
        {order.address ? (
          <address className="text-16 break-words">
            {addressLines(order.address).map((line) => (
              <span key={line} className="block">
                <bdi>{line}</bdi>
              </span>
            ))}
          </address>
        ) : (
          <p className="text-text-2">{words.none}</p>
        )}
        {order.note && (
          <blockquote
            dir="auto"
            aria-label={note}
            className="mt-2 border-s-3 border-highlight ps-3 break-words whitespace-pre-line"
          >
            {order.note}
          </blockquote>
        )}
        {order.address && (
          <div className={pair}>
            <a
              href={mapHref(order.address)}
              target="_blank"
              rel="noreferrer"
              className={buttonStyle({ block: true })}
            >
              <PinIcon size="s" />
              {words.map}
            </a>
            <CopyButton
              block
              value={[order.name, formatAddress(order.address), order.customer?.mobile]
                .filter(Boolean)
                .join("\n")}
              text={t.common.actions.copy}
              copiedText={t.common.actions.copied}
            />
          </div>
        )}
      </section>
    </Sheet>
  );
}

type AdviceProps = { order: SellerOrder; t: Dictionary["orders"]["pay"] };

/** What to do about the money, in one sentence; nothing when it is settled. */
function PaymentAdvice({ order, t }: AdviceProps) {
  const { paymentStatus, payment, paymentReference, status } = order;
  const ended = restocks(status);
  const advice = (() => {
    if (paymentStatus === "claimed") {
      return paymentReference ? fill(t.lookFor, { reference: paymentReference }) : t.check;
    }
    if (paymentStatus === "paid") return ended ? t.toRefund : null;
    if (paymentStatus === "refunded" || ended) return null;
    return payment === "cod" ? t.collect : t.awaited;
  })();
  return advice && <p className="num mt-1 text-text-2">{advice}</p>;
}

const mapHref = (address: Address) =>
  `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(formatAddress(address))}`;

function chatHref(
  { number, customer, trackingUrl }: SellerOrder,
  store: string,
  message: Dictionary["orders"]["customer"]["message"],
): string {
  const text = fill(message, { store, number, url: trackingUrl });
  return `https://wa.me/${customer?.mobile.replace(/\D/g, "")}?text=${encodeURIComponent(text)}`;
}
