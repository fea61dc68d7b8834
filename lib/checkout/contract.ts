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
  idempotencyKey: "required",
  response: { 201: orderSchema },
});
