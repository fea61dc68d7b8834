import type { Metadata } from "next";
import { notFound } from "next/navigation";
import QRCode from "qrcode";
import { cache } from "react";
import { z } from "zod";
import { amountWidth, SumRows } from "@/components/cart/cart-sums";
import { OrderLines } from "@/components/checkout/order-lines";
import { SlimCover } from "@/components/storefront/cover";
import type { Shop } from "@/components/storefront/shop";
import { LiveOrder } from "@/components/tracking/live-order";
import { OrderLog } from "@/components/tracking/order-log";
import { UpiPanel } from "@/components/tracking/upi-panel";
import { CheckIcon, ClockIcon, WarnIcon } from "@/components/ui/icons";
import { formatAddress } from "@/lib/address-text";
import { findCustomer } from "@/lib/auth/browser";
import { AppError } from "@/lib/errors";
import { readAnswer } from "@/lib/http/plain-form";
import { errorText } from "@/lib/i18n/error-text";
import { fill, plural } from "@/lib/i18n/message";
import type { TrackedOrder } from "@/lib/orders/schema";
import * as orders from "@/lib/orders/service";
import { isOver, versionOf } from "@/lib/orders/tracked-version";
import { upiAmount, upiLink } from "@/lib/orders/upi";
import { orderAgain } from "../../cart/actions";
import { openShop } from "../../open-shop";
import { cancelOrder, claimPayment } from "./actions";

export const instant = false;

const claimSchema = z.object({ problem: z.string(), typed: z.string() });

type Props = {
  params: Promise<{ storeLink: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache(async (storeLink: string, token: string) => {
  const shop = await openShop(storeLink, `/o/${token}`);
  const order = await orders.findTrackedOrder(token);
  if (!order || order.storeId !== shop.store.storeId) notFound();
  return { shop, order };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { storeLink, token } = await params;
  const { shop, order } = await load(storeLink, token);
  const title = fill(shop.texts.tracking.title, { number: order.number });
  return { title: `${title} · ${shop.store.name}`, robots: { index: false, follow: false } };
}

/** Confirmation and tracking, for whoever has the link: no address but for the buyer themselves. */
export default async function TrackingPage({ params, searchParams }: Props) {
  const { storeLink, token } = await params;
  const { shop, order } = await load(storeLink, token);
  const [own, { problem }] = await Promise.all([findOwnOrder(order.orderId), searchParams]);
  const { store, texts, money, href } = shop;
  const t = texts.tracking;
  const { sums } = texts.cart;
  const isEdited = order.status === "pending" && order.events.some(({ kind }) => kind === "edited");
  const itemCount = order.items.reduce((sum, { qty }) => sum + qty, 0);
  return (
    <>
      <SlimCover shop={shop} back={{ href: href(), label: texts.storefront.backToShop }} />
      <main className="cols" id="main">
        <LiveOrder
          path={href(`/o/${token}/state`)}
          version={versionOf(order)}
          said={t.heading[order.status]}
          isOver={isOver(order)}
        />
        <div>
          <div className="wrap now">
            <p>{fill(t.order, { number: order.number })}</p>
            <h1>{t.heading[order.status]}</h1>
            {order.status === "pending" && <p>{t.thanks}</p>}
            {order.cancelReason && (
              <p dir="auto">
                {fill<string>(t.why[order.cancelReason], { note: order.cancelNote ?? "" })}
              </p>
            )}
            {isEdited && <p>{t.edited}</p>}
            {own?.address ? (
              <p>
                {t.deliverTo}: {[own.name, formatAddress(own.address)].join(", ")}
              </p>
            ) : (
              <p>
                {order.city && fill(t.goingTo, { place: order.city })}{" "}
                <a className="link" href={href("/orders")}>
                  {t.signIn}
                </a>{" "}
                {t.signInFor}
              </p>
            )}
          </div>
          {typeof problem === "string" && (
            <p className="note note--alone" role="alert">
              <WarnIcon />
              <span>{errorText(texts.errors, { code: problem, reason: problem })}</span>
            </p>
          )}
          <OrderLog
            order={order}
            texts={t}
            place={{ locale: store.locale, timeZone: store.timeZone }}
            now={new Date()}
          />
          <Payment shop={shop} order={order} token={token} />
          <p className="wrap keep">{t.keepLink}</p>
        </div>
        <div className="side side--flat">
          <h2 className="sub">{t.items}</h2>
          <div className="bill" style={amountWidth(money(order.total))}>
            <OrderLines
              items={order.items}
              money={money}
              locale={store.locale}
              texts={texts.cart}
            />
            <SumRows
              sums={order}
              label={plural(store.locale, texts.cart.items, itemCount)}
              texts={{ ...sums, total: isDue(order) ? sums.total : sums.grandTotal }}
              money={money}
            />
          </div>
          {store.contactPhone && (
            <div className="wrap talk">
              <a className="btn btn--line" href={`tel:${store.contactPhone}`}>
                {t.call}
              </a>
              <a
                className="btn btn--line"
                href={`https://wa.me/${store.contactPhone.replace(/\D/g, "")}?text=${encodeURIComponent(fill(t.order, { number: order.number }))}`}
                rel="noreferrer"
              >
                {t.whatsapp}
              </a>
            </div>
          )}
          {order.status !== "pending" && (
            <form action={orderAgain} className="wrap again">
              <input type="hidden" name="storeLink" value={store.link} />
              <input type="hidden" name="token" value={token} />
              <button type="submit" className="btn btn--line btn--wide">
                {t.again}
              </button>
            </form>
          )}
          {own && order.status === "pending" && (
            <details className="wrap undo">
              <summary>{t.cancel.action}</summary>
              <form action={cancelOrder}>
                <input type="hidden" name="storeLink" value={store.link} />
                <input type="hidden" name="token" value={token} />
                <input type="hidden" name="orderId" value={order.orderId} />
                <p>{t.cancel.body}</p>
                <button type="submit" className="btn btn--danger">
                  {fill(t.cancel.confirmNumber, { number: order.number })}
                </button>
              </form>
            </details>
          )}
        </div>
      </main>
    </>
  );
}

/** Whether the buyer still has to pay it. */
function isDue({ status, paymentStatus }: TrackedOrder): boolean {
  return paymentStatus === "unpaid" && status !== "cancelled" && status !== "returned";
}

async function Payment({ shop, order, token }: { shop: Shop; order: TrackedOrder; token: string }) {
  const { store, texts, money } = shop;
  const t = texts.tracking;
  const { paymentStatus } = order;
  if (paymentStatus !== "unpaid") {
    const isClaimed = paymentStatus === "claimed";
    return (
      <p className={isClaimed ? "paid" : "paid paid--yes"}>
        {isClaimed ? <ClockIcon /> : <CheckIcon />}
        <span>{t.upi[paymentStatus]}</span>
      </p>
    );
  }
  if (!isDue(order)) return null;
  if (order.payment === "cod") {
    return <p className="paid">{fill(t.cod, { amount: money(order.total) })}</p>;
  }
  if (!store.upiId || order.currency !== "INR") return null;
  const link = upiLink({
    upiId: store.upiId,
    storeName: store.name,
    amount: order.total,
    orderNumber: order.number,
    orderId: order.orderId,
  });
  const svg = await QRCode.toString(link, {
    type: "svg",
    margin: 2,
    errorCorrectionLevel: "L",
  });
  return (
    <UpiPanel
      texts={t.upi}
      amount={money(order.total)}
      rupees={upiAmount(order.total)}
      noNetwork={texts.errors.code.network}
      number={order.number}
      upiId={store.upiId}
      link={link}
      qr={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      token={token}
      storeLink={store.link}
      answer={await readAnswer("claim", claimSchema)}
      action={claimPayment}
    />
  );
}

/** The whole order, when it is the signed-in buyer's own. */
async function findOwnOrder(orderId: string) {
  const actor = await findCustomer();
  if (!actor) return null;
  try {
    return await orders.getOrder(actor, orderId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}
