"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { cookieFlags, ownCookie } from "@/lib/auth/cookies";
import { nothingCached } from "@/lib/cache-tags";
import { findCartId, keepCart } from "@/lib/cart/browser";
import { cartQtySchema, qtySchema } from "@/lib/cart/schema";
import * as carts from "@/lib/cart/service";
import { sourceCookie, sourceOf } from "@/lib/cart/source";
import { variantOf } from "@/lib/catalog/choose-variant";
import * as catalog from "@/lib/catalog/service";
import * as checkout from "@/lib/checkout/service";
import { AppError, notFound } from "@/lib/errors";
import { action } from "@/lib/http/action";
import { idSchema } from "@/lib/id-schema";
import { linkSchema } from "@/lib/stores/schema";
import * as stores from "@/lib/stores/service";

const cartPath = (storeLink: string) => `/s/${storeLink}/cart`;

const add = action(
  {
    audience: "public",
    input: z.strictObject({
      storeLink: linkSchema,
      productId: idSchema,
      /** The chosen value of each option, by its place. */
      choice: z.record(z.string(), z.string()).optional(),
      qty: z.coerce.number().pipe(qtySchema).optional(),
    }),
    invalidates: nothingCached,
  },
  async ({ input: { storeLink, productId, choice, qty = 1 } }) => {
    const store = await openStore(storeLink);
    const variantId = choice && (await chosenVariant(store.storeId, productId, choice));
    const item = { storeLink, productId, qty, ...(variantId && { variantId }) };
    const cart = await carts.addItem(await findCartId(store.storeId), item);
    if (cart.id) await keepCart(store.storeId, cart.id);
  },
);

/** Adds one from a plain form, and leads to the cart, which also says what went wrong. */
export async function addToCart(form: FormData): Promise<void> {
  await keepSource(form);
  leadToCart(form, await add(null, form));
}

const set = action(
  {
    audience: "public",
    input: z.strictObject({
      storeLink: linkSchema,
      lineId: idSchema,
      qty: z.coerce.number().pipe(cartQtySchema.shape.qty),
    }),
    invalidates: nothingCached,
  },
  async ({ input: { storeLink, lineId, qty } }) => {
    await carts.setItem(await knownCart(storeLink), lineId, qty);
  },
);

/** Sets a line's quantity from a plain form; 0 takes it out. */
export async function setLine(form: FormData): Promise<void> {
  leadToCart(form, await set(null, form));
}

const accept = action(
  {
    audience: "public",
    input: z.strictObject({ storeLink: linkSchema }),
    invalidates: nothingCached,
  },
  async ({ input: { storeLink } }) => {
    await carts.acceptCart(await knownCart(storeLink), { fit: true });
  },
);

/** Takes today's prices, and what there is, into the cart from a plain form. */
export async function acceptChanges(form: FormData): Promise<void> {
  leadToCart(form, await accept(null, form));
}

const again = action(
  {
    audience: "public",
    input: z.strictObject({ storeLink: linkSchema, token: z.string().min(1).max(64) }),
    invalidates: nothingCached,
  },
  async ({ input: { storeLink, token } }) => {
    const { storeId } = await openStore(storeLink);
    const cart = await checkout.orderAgain(token, storeLink, await findCartId(storeId));
    if (cart.id) await keepCart(storeId, cart.id);
  },
);

/** Puts what an old order held into the cart, which also says what of it is not to be had. */
export async function orderAgain(form: FormData): Promise<void> {
  leadToCart(form, await again(null, form), { again: String(form.get("token")) });
}

type Answer = Awaited<ReturnType<typeof add>>;

function leadToCart(form: FormData, answer: Answer, more: Record<string, string> = {}): never {
  const link = linkSchema.safeParse(form.get("storeLink"));
  if (!link.success) redirect("/");
  const query = new URLSearchParams(more);
  if (answer && !answer.ok) {
    query.set("problem", answer.code);
    if (answer.reason) query.set("reason", answer.reason);
  }
  redirect(`${cartPath(link.data)}${query.size > 0 ? `?${query}` : ""}`);
}

async function openStore(storeLink: string) {
  const store = await stores.findStorefront(storeLink);
  if (!store) throw notFound("store");
  return store;
}

async function knownCart(storeLink: string): Promise<string> {
  const { storeId } = await openStore(storeLink);
  const cartId = await findCartId(storeId);
  if (!cartId) throw notFound("cart");
  return cartId;
}

async function chosenVariant(
  storeId: string,
  productId: string,
  choice: Record<string, string>,
): Promise<string | undefined> {
  const product = await catalog.findStorefrontProduct(storeId, productId);
  if (!product) throw notFound("product");
  const chosen = Object.fromEntries(
    product.options.map(({ name }, n) => [name, choice[String(n)] ?? ""]),
  );
  const variant = variantOf(product.variants, chosen);
  if (!variant || variant.soldOut) {
    throw new AppError("conflict", "This combination is sold out.", {
      reason: "insufficient_stock",
    });
  }
  return variant.id;
}

/** Without scripts the shared link's channel is in the address that the form was sent from. */
async function keepSource(form: FormData): Promise<void> {
  const referer = (await headers()).get("referer");
  const link = linkSchema.safeParse(form.get("storeLink"));
  if (!referer || !URL.canParse(referer) || !link.success) return;
  const source = sourceOf(new URL(referer).searchParams);
  if (!source) return;
  const flags = { ...cookieFlags(), maxAge: 30 * 24 * 60 * 60 };
  (await cookies()).set(ownCookie(sourceCookie(link.data)), source, flags);
}
