import type { Metadata } from "next";
import { z } from "zod";
import { SlimCover } from "@/components/storefront/cover";
import type { Shop } from "@/components/storefront/shop";
import { BuyerSignIn } from "@/components/tracking/buyer-sign-in";
import { NextIcon } from "@/components/ui/icons";
import type { CustomerActor } from "@/lib/auth/actor";
import { findCustomer } from "@/lib/auth/browser";
import * as customers from "@/lib/customers/service";
import { env } from "@/lib/env";
import { formatDay } from "@/lib/format";
import { actionStateSchema, readAnswer } from "@/lib/http/plain-form";
import { fill, plural } from "@/lib/i18n/message";
import { formatMobile } from "@/lib/mobile-format";
import type { Order } from "@/lib/orders/schema";
import * as orders from "@/lib/orders/service";
import { openShop } from "../open-shop";
import { signOut, submitSignIn } from "./actions";

export const instant = false;

const SHOWN = 100;

type Props = { params: Promise<{ storeLink: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { store, texts } = await openShop((await params).storeLink, "/orders");
  return { title: `${texts.tracking.orders.title} · ${store.name}`, robots: { index: false } };
}

/** The signed-in buyer's orders in this shop. */
export default async function OrdersPage({ params }: Props) {
  const shop = await openShop((await params).storeLink, "/orders");
  const { store, texts, href } = shop;
  const actor = await findCustomer();
  const t = texts.tracking.orders;
  return (
    <>
      <SlimCover shop={shop} back={{ href: href(), label: texts.storefront.backToShop }} />
      <main className="wrap form-page" id="main">
        <div className="title">
          <h1>{actor ? t.title : t.signIn}</h1>
        </div>
        {actor ? (
          <OwnOrders shop={shop} actor={actor} />
        ) : (
          <BuyerSignIn
            action={submitSignIn}
            answer={await readAnswer("sign-in", actionStateSchema(z.null()))}
            storeLink={store.link}
            country={store.country}
            otpMode={env().OTP_MODE}
            texts={{ checkout: texts.checkout, errors: texts.errors, orders: t }}
          />
        )}
      </main>
    </>
  );
}

async function OwnOrders({ shop, actor }: { shop: Shop; actor: CustomerActor }) {
  const { store, texts } = shop;
  const t = texts.tracking.orders;
  const [{ mobile }, { data }] = await Promise.all([
    customers.getCustomer(actor),
    orders.listOrders(actor, { limit: SHOWN }),
  ]);
  const here = data.filter(({ storeId }) => storeId === store.storeId);
  const now = new Date();
  return (
    <>
      <form action={signOut} className="known">
        <input type="hidden" name="storeLink" value={store.link} />
        <span>{fill(t.as, { mobile: formatMobile(mobile) })}</span>
        <button type="submit" className="link">
          {t.signOut}
        </button>
      </form>
      {!actor.proven && <p className="ask__why">{t.bypass}</p>}
      {here.length === 0 ? (
        <p className="none">{t.empty}</p>
      ) : (
        <ul className="orders">
          {here.map((order) => (
            <OrderRow key={order.orderId} shop={shop} order={order} now={now} />
          ))}
        </ul>
      )}
    </>
  );
}

function OrderRow({ shop, order, now }: { shop: Shop; order: Order; now: Date }) {
  const { store, texts, money } = shop;
  const itemCount = order.items.reduce((sum, { qty }) => sum + qty, 0);
  return (
    <li>
      <a href={new URL(order.trackingUrl, store.url).pathname}>
        <span>
          <b>{fill(texts.tracking.order, { number: order.number })}</b>
          <small>
            {formatDay(new Date(order.createdAt), now, store)},{" "}
            {plural(store.locale, texts.cart.items, itemCount)}
          </small>
          <small>{texts.tracking.heading[order.status]}</small>
        </span>
        <b className="num">{money(order.total)}</b>
        <NextIcon />
      </a>
    </li>
  );
}
