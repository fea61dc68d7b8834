import { z } from "zod";
import { contract } from "@/lib/http/contract";
import { cartQtySchema, cartSchema, newCartItemSchema, newCartSchema } from "./schema";

/** `current` as a cart's id means the one of the browser's cookie for this store. */
const query = z.strictObject({ storeLink: z.string().min(1).max(60).optional() });

export const createCart = contract({
  id: "createCart",
  summary: "Start a cart",
  method: "POST",
  path: "/carts",
  audience: "public",
  body: newCartSchema,
  also: [404],
  response: { 201: cartSchema },
});

export const getCart = contract({
  id: "getCart",
  summary: "A cart with today's figures; reading never writes",
  method: "GET",
  path: "/carts/{cartId}",
  audience: "public",
  query,
  response: { 200: cartSchema },
});

export const deleteCart = contract({
  id: "deleteCart",
  summary: "Throw a cart away",
  method: "DELETE",
  path: "/carts/{cartId}",
  audience: "public",
  query,
  response: { 204: null },
});

export const addCartItem = contract({
  id: "addCartItem",
  summary: "Add to what is in the cart",
  method: "POST",
  path: "/carts/{cartId}/items",
  audience: "public",
  query,
  body: newCartItemSchema,
  refusals: { 409: ["other_store"], 422: ["cart_full", "quantity_limit"] },
  response: { 200: cartSchema },
});

export const setCartItem = contract({
  id: "setCartItem",
  summary: "Set a line's quantity; safe to repeat",
  method: "PUT",
  path: "/carts/{cartId}/items/{lineId}",
  audience: "public",
  query,
  body: cartQtySchema,
  refusals: { 422: ["cart_full"] },
  response: { 200: cartSchema },
});

export const removeCartItem = contract({
  id: "removeCartItem",
  summary: "Take a line out",
  method: "DELETE",
  path: "/carts/{cartId}/items/{lineId}",
  audience: "public",
  query,
  response: { 200: cartSchema },
});

export const acceptCart = contract({
  id: "acceptCart",
  summary: "Save today's figures into the lines",
  method: "POST",
  path: "/carts/{cartId}/accept",
  audience: "public",
  query: query.extend({
    fit: z.literal("true").optional().meta({
      description: "Take what there is: fewer where fewer are left, nothing of what is gone.",
    }),
  }),
  response: { 200: cartSchema },
});
