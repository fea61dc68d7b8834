"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { CheckoutState } from "@/components/checkout/checkout-state";
import type { CustomerActor } from "@/lib/auth/actor";
import { unauthenticated } from "@/lib/auth/authenticate";
import { findCustomer, signOutInBrowser } from "@/lib/auth/browser";
import { ownCookie } from "@/lib/auth/cookies";
import { otpSchema } from "@/lib/auth/schema";
import * as auth from "@/lib/auth/service";
import { nothingCached } from "@/lib/cache-tags";
import { findCartId } from "@/lib/cart/browser";
import { cartQtySchema } from "@/lib/cart/schema";
import * as carts from "@/lib/cart/service";
import { sourceCookie } from "@/lib/cart/source";
import { newOrderSchema } from "@/lib/checkout/schema";
import * as checkout from "@/lib/checkout/service";
import { signInCustomerInBrowser } from "@/lib/customers/browser";
import { AppError, notFound } from "@/lib/errors";
import { action } from "@/lib/http/action";
import { clientAddress } from "@/lib/http/client-address";
import { typedValues } from "@/lib/http/form-input";
import { once } from "@/lib/http/idempotency";
import { keepAnswer } from "@/lib/http/plain-form";
import { idSchema } from "@/lib/id-schema";
import { mobileInputSchema } from "@/lib/mobile-schema";
import { type Order, orderSchema } from "@/lib/orders/schema";
import { linkSchema } from "@/lib/stores/schema";
import * as stores from "@/lib/stores/service";

const { name, address, payment, note, quote } = newOrderSchema.shape;
const at = { storeLink: linkSchema };
const key = z.string().regex(/^[\x20-\x7e]{1,255}$/);

const place = action(
  {
    audience: "public",
    input: z.object({
      ...at,
      key,
      quote,
      name,
      address,
      payment,
      note,
      mobile: mobileInputSchema.optional(),
      otp: otpSchema.optional(),
    }),
    invalidates: nothingCached,
    leadsTo: (order: Order) => new URL(order.trackingUrl, "http://soko").pathname,
  },
  async ({ input: { storeLink, key, mobile, otp, ...order } }) => {
    const cartId = await cartOf(storeLink);
    const buyer = (await findCustomer()) ?? (await signIn(mobile, otp));
    const source = (await cookies()).get(ownCookie(sourceCookie(storeLink)))?.value ?? null;
    // The cart's id is this browser's alone: a second tap finds the first one's order by it,
    // although each of the two may have signed in by itself. What was typed is no part of it: who
    // changes a field because no answer came is led to the order that was made.
    let isReplay = true;
    const { body } = await once(
      { caller: `cart ${cartId}`, operation: "placeOrder", key },
      null,
      async () => {
        isReplay = false;
        const placed = await checkout.placeOrder(
          buyer,
          { ...order, cart: { id: cartId } },
          { channel: "storefront", source },
        );
        return { status: 201, body: placed };
      },
    );
    const placed = orderSchema.parse(body);
    if (isReplay) await checkout.settleAgain(placed.orderId);
    return placed;
  },
);

const sendCode = action(
  {
    audience: "public",
    input: z.object({ mobile: mobileInputSchema }),
    invalidates: nothingCached,
  },
  async ({ input: { mobile } }) =>
    auth.requestOtp({ mobile, audience: "customer" }, clientAddress(await headers())),
);

const setLine = action(
  {
    audience: "public",
    input: z.object({ ...at, lineId: idSchema, qty: cartQtySchema.shape.qty }),
    invalidates: nothingCached,
  },
  async ({ input: { storeLink, lineId, qty } }) =>
    carts.setItem(await cartOf(storeLink), lineId, qty),
);

const accept = action(
  { audience: "public", input: z.object(at), invalidates: nothingCached },
  async ({ input: { storeLink } }) => carts.acceptCart(await cartOf(storeLink), { fit: true }),
);

/** The checkout's buttons: order, ask for a code, take another number, mend one line or all. */
export async function submitCheckout(
  _previous: CheckoutState,
  form: FormData,
): Promise<CheckoutState> {
  const answer = await answerTo(form);
  await keepAnswer("checkout", answer && { ...answer, cart: null });
  return answer;
}

async function answerTo(form: FormData): Promise<CheckoutState> {
  const [intent, qty, lineId = ""] = String(form.get("intent") ?? "place").split(" ");
  const values = typedValues(form);
  const kept = { problem: null, fields: {}, values, cart: null, codeSent: null };

  if (intent === "change") {
    await signOutInBrowser("customer");
    return kept;
  }
  if (intent === "code") {
    const answer = await sendCode(null, form);
    if (!answer?.ok) return { ...kept, ...refusal(answer) };
    return { ...kept, codeSent: { resendIn: answer.value.resendIn } };
  }
  if (intent === "set" || intent === "accept") {
    form.set("lineId", lineId);
    form.set("qty", qty ?? "");
    const answer = await (intent === "set" ? setLine : accept)(null, form);
    if (!answer?.ok) return { ...kept, ...refusal(answer) };
    if (answer.value.items.length === 0) redirect(`/s/${answer.value.storeLink}/cart`);
    return { ...kept, cart: answer.value };
  }
  const answer = await place(null, form);
  return { ...kept, ...refusal(answer), cart: await freshCart(values.storeLink) };
}

type Refusal = Awaited<ReturnType<typeof place | typeof sendCode | typeof setLine | typeof accept>>;

function refusal(answer: Refusal) {
  if (!answer || answer.ok) return {};
  const { code, reason, fields, reference } = answer;
  return { problem: { code, reason, reference }, fields };
}

/** Signs the buyer in on the way to the order, so that a refused order does not cost a second code. */
async function signIn(mobile: string | undefined, otp: string | undefined): Promise<CustomerActor> {
  if (!mobile || !otp) throw unauthenticated();
  const address = clientAddress(await headers());
  return (await signInCustomerInBrowser({ mobile, otp }, address)).actor;
}

async function cartOf(storeLink: string): Promise<string> {
  const store = await stores.findStorefront(storeLink);
  if (!store) throw notFound("store");
  const cartId = await findCartId(store.storeId);
  if (!cartId) throw new AppError("unprocessable", "The cart is empty.", { reason: "empty_cart" });
  return cartId;
}

async function freshCart(storeLink: string | undefined) {
  const link = linkSchema.safeParse(storeLink);
  if (!link.success) return null;
  const store = await stores.findStorefront(link.data);
  const cartId = store && (await findCartId(store.storeId));
  return cartId ? carts.getCart(cartId) : null;
}
