import { z } from "zod";
import { contract } from "@/lib/http/contract";
import { pageQuery, pageSchema } from "@/lib/http/paging";
import {
  channels,
  orderChangesSchema,
  orderLinesSchema,
  orderSchema,
  orderSorts,
  paymentStatuses,
  payments,
  sellerOrderSchema,
} from "./schema";
import { orderStatuses } from "./status";

export const listStoreOrders = contract({
  id: "listStoreOrders",
  summary: "A store's orders",
  method: "GET",
  path: "/stores/{storeId}/orders",
  audience: "seller",
  permission: "read",
  query: z.strictObject({
    ...pageQuery,
    status: z.enum(orderStatuses).optional(),
    q: z.string().max(200).optional().meta({ description: "Number, name or phone." }),
    channel: z.enum(channels).optional(),
    payment: z.enum(payments).optional(),
    paymentStatus: z.enum(paymentStatuses).optional(),
    placedFrom: z.iso.datetime().optional().meta({ description: "Placed then or later." }),
    placedBefore: z.iso.datetime().optional().meta({ description: "Placed before that." }),
    sort: z.enum(orderSorts).optional().meta({ description: "By when placed; newest first." }),
  }),
  response: { 200: pageSchema(sellerOrderSchema) },
});

export const getStoreOrder = contract({
  id: "getStoreOrder",
  summary: "One order of a store",
  method: "GET",
  path: "/stores/{storeId}/orders/{orderId}",
  audience: "seller",
  permission: "read",
  response: { 200: sellerOrderSchema },
});

export const updateOrder = contract({
  id: "updateOrder",
  summary: "Take an order a step on; the same status again changes nothing",
  method: "PATCH",
  path: "/stores/{storeId}/orders/{orderId}",
  audience: "seller",
  permission: "sell",
  body: orderChangesSchema,
  refusals: { 409: ["illegal_transition"] },
  response: { 200: sellerOrderSchema },
});

export const undoOrderStep = contract({
  id: "undoOrderStep",
  summary: "Take back your own last step within ten seconds; the buyer is not told of it",
  method: "POST",
  path: "/stores/{storeId}/orders/{orderId}/undo",
  audience: "seller",
  permission: "sell",
  refusals: { 409: ["too_late"] },
  response: { 200: sellerOrderSchema },
});

export const editOrderItems = contract({
  id: "editOrderItems",
  summary: "Say what a pending order holds; new things come at today's price",
  method: "PUT",
  path: "/stores/{storeId}/orders/{orderId}/items",
  audience: "seller",
  permission: "sell",
  body: orderLinesSchema,
  ifMatch: "required",
  refusals: { 409: ["illegal_transition", "payment_made", "insufficient_stock", "unavailable"] },
  response: { 200: sellerOrderSchema },
});

export const listOrders = contract({
  id: "listOrders",
  summary: "The signed-in buyer's orders",
  method: "GET",
  path: "/orders",
  audience: "customer",
  query: z.strictObject(pageQuery),
  response: { 200: pageSchema(orderSchema) },
});

export const getOrder = contract({
  id: "getOrder",
  summary: "One of the signed-in buyer's orders",
  method: "GET",
  path: "/orders/{orderId}",
  audience: "customer",
  response: { 200: orderSchema },
});

export const cancelOrder = contract({
  id: "cancelOrder",
  summary: "Cancel an order while it is pending",
  method: "POST",
  path: "/orders/{orderId}/cancel",
  audience: "customer",
  refusals: { 409: ["illegal_transition"] },
  response: { 200: orderSchema },
});
