import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { CartUnreachable } from "@/components/cart/empty-cart";
import { CheckoutForm } from "@/components/checkout/checkout-form";
import { SlimCover } from "@/components/storefront/cover";
import { findCustomer } from "@/lib/auth/browser";
import { findCartId } from "@/lib/cart/browser";
import * as carts from "@/lib/cart/service";
import * as customers from "@/lib/customers/service";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { readAnswer } from "@/lib/http/plain-form";
import { newSecret } from "@/lib/ids";
import { formatMobile } from "@/lib/mobile-format";
import { sayAway } from "@/lib/serve/visit.mjs";
import { openShop } from "../open-shop";
import { submitCheckout } from "./actions";

// It waits for cart and buyer, instead of streaming them in later: that would need scripts.
export const instant = false;

/** As checkout-state.ts says; the cart is the page's own. */
const answerSchema = z.object({
  problem: z
    .object({ code: z.string(), reason: z.string().optional(), reference: z.string().nullable() })
    .nullable(),
  fields: z.record(z.string(), z.string()),
  values: z.record(z.string(), z.string()),
  cart: z.null(),
  codeSent: z.object({ resendIn: z.int() }).nullable(),
});

type Props = { params: Promise<{ storeLink: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { store, texts } = await openShop((await params).storeLink, "/checkout");
  return { title: `${texts.checkout.title} · ${store.name}`, robots: { index: false } };
}

export default async function CheckoutPage({ params }: Props) {
  const shop = await openShop((await params).storeLink, "/checkout");
  const { store, texts, href } = shop;
  const reading = await findReading(store.storeId);
  if (reading === "unreachable") {
    sayAway();
    return (
      <>
        <SlimCover shop={shop} back={{ href: href(), label: texts.storefront.backToShop }} />
        <CartUnreachable shop={shop} />
      </>
    );
  }
  if (!reading || reading.cart.items.length === 0) redirect(href("/cart"));
  const { contactPhone, url } = store;
  const { checkout, cart: cartTexts, errors } = texts;
  return (
    <>
      <SlimCover shop={shop} back={{ href: href("/cart"), label: checkout.changed.backToCart }} />
      <main id="main">
        <CheckoutForm
          action={submitCheckout}
          answer={await readAnswer("checkout", answerSchema)}
          shop={{
            link: store.link,
            locale: store.locale,
            currency: store.currency,
            country: store.country,
            isOpen: store.isOpen,
            takesUpi: store.upiId !== null && store.currency === "INR",
            minimumOrder: store.minimumOrder,
            chat: contactPhone ? { phone: contactPhone, url } : null,
          }}
          texts={{ checkout, cart: cartTexts, errors }}
          cart={reading.cart}
          epoch={reading.epoch}
          orderKey={newSecret()}
          otpMode={env().OTP_MODE}
          buyer={await findBuyer()}
        />
      </main>
    </>
  );
}

async function findReading(storeId: string) {
  try {
    const cartId = await findCartId(storeId);
    return cartId ? await carts.readCart(cartId) : null;
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") return "unreachable";
    throw error;
  }
}

async function findBuyer() {
  const actor = await findCustomer();
  if (!actor) return null;
  const { mobile, name, addresses } = await customers.getCustomer(actor);
  return { mobile: formatMobile(mobile), name, address: addresses[0] ?? null };
}
