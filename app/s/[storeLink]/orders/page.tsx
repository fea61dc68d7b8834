import type { Metadata } from "next";
import { z } from "zod";
import { SlimCover } from "@/components/storefront/cover";
import type { Shop } from "@/components/storefront/shop";
import { BuyerSignIn } from "@/components/tracking/buyer-sign-in";
import { NextIcon } from "@/components/ui/icons";
import type { CustomerActor } from "@/lib/auth/actor";
import { findCustomer } from "@/lib/auth/browser";
import * as auth from "@/lib/auth/service";
import * as customers from "@/lib/customers/service";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { formatDay } from "@/lib/format";
import { actionStateSchema, readAnswer } from "@/lib/http/plain-form";
import { fill, plural } from "@/lib/i18n/message";
import { formatMobile } from "@/lib/mobile-format";
import type { Order } from "@/lib/orders/schema";
import * as orders from "@/lib/orders/service";
import { orderAgain } from "../cart/actions";
import { openShop } from "../open-shop";
import { signOut, signOutElsewhere, submitSignIn } from "./actions";

export const instant = false;

const SHOWN = 20;

type Props = {
  params: Promise<{ storeLink: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { store, texts } = await openShop((await params).storeLink, "/orders");
  return { title: `${texts.tracking.orders.title} · ${store.name}`, robots: { index: false } };
}

/** The signed-in buyer's orders in this shop. */
export default async function OrdersPage({ params, searchParams }: Props) {
  const shop = await openShop((await params).storeLink, "/orders");
  const { store, texts, href } = shop;
  const actor = await findCustomer();
  const { cursor } = await searchParams;
  const t = texts.tracking.orders;
  return (
    <>
      <SlimCover shop={shop} back={{ href: href(), label: texts.storefront.backToShop }} />
      <main className="wrap form-page" id="main">
        <div className="title">
          <h1>{actor ? t.title : t.signIn}</h1>
        </div>
        {actor ? (
          <OwnOrders
            shop={shop}
            actor={actor}
            cursor={typeof cursor === "string" ? cursor : undefined}
          />
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

type OwnProps = { shop: Shop; actor: CustomerActor; cursor: string | undefined };

async function OwnOrders({ shop, actor, cursor }: OwnProps) {
  const { store, texts, href } = shop;
  const t = texts.tracking.orders;
  const [{ mobile }, { data, nextCursor }, sessions] = await Promise.all([
    customers.getCustomer(actor),
    listFrom(actor, store.storeId, cursor),
    auth.listSessions(actor, { limit: 100 }),
  ]);
  const elsewhere = sessions.data.filter(({ isCurrent }) => !isCurrent).length;
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
      {elsewhere > 0 && (
        <form action={signOutElsewhere} className="known">
          <input type="hidden" name="storeLink" value={store.link} />
          <span>{plural(store.locale, t.elsewhere, elsewhere)}</span>
          <button type="submit" className="link">
            {t.endElsewhere}
          </button>
        </form>
      )}
      {!actor.proven && <p className="ask__why">{t.bypass}</p>}
      {data.length === 0 ? (
        <p className="none">{t.empty}</p>
      ) : (
        <ul className="orders">
          {data.map((order) => (
            <OrderRow key={order.orderId} shop={shop} order={order} now={now} />
          ))}
        </ul>
      )}
      {nextCursor && (
        <a
          className="btn btn--line"
          href={href(`/orders?cursor=${encodeURIComponent(nextCursor)}`)}
        >
          {t.older}
        </a>
      )}
    </>
  );
}

/** From the start, when the address has a cursor that is none. */
async function listFrom(actor: CustomerActor, storeId: string, cursor: string | undefined) {
  try {
    return await orders.listOrders(actor, { limit: SHOWN, cursor, storeId });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid_input") throw error;
    return orders.listOrders(actor, { limit: SHOWN, storeId });
  }
}

function OrderRow({ shop, order, now }: { shop: Shop; order: Order; now: Date }) {
  const { store, texts, money } = shop;
  const itemCount = order.items.reduce((sum, { qty }) => sum + qty, 0);
  const { pathname } = new URL(order.trackingUrl, store.url);
  return (
    <li>
      <a href={pathname}>
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
      <form action={orderAgain}>
        <input type="hidden" name="storeLink" value={store.link} />
        <input type="hidden" name="token" value={pathname.split("/").at(-1)} />
        <button type="submit" className="link">
          {texts.tracking.again}
          <span className="hide"> {fill(texts.tracking.order, { number: order.number })}</span>
        </button>
      </form>
    </li>
  );
}
