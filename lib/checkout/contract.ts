import { contract } from "@/lib/http/contract";
import { orderSchema } from "@/lib/orders/schema";
import { newOrderSchema } from "./schema";

export const placeOrder = contract({
  id: "placeOrder",
  summary: "Turn a cart, or a list of items, into an order",
  method: "POST",
  path: "/orders",
  audience: "customer",
  body: newOrderSchema,
  also: [404],
  idempotencyKey: "required",
  refusals: {
    409: ["price_changed", "insufficient_stock", "unavailable", "store_closed"],
    422: ["below_minimum", "empty_cart", "quantity_limit"],
  },
  response: { 201: orderSchema },
});
