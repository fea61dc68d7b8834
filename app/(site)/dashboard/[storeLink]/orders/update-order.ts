"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { nothingCached } from "@/lib/cache-tags";
import { type ActionState, action } from "@/lib/http/action";
import { idSchema } from "@/lib/id-schema";
import { paymentStatuses } from "@/lib/orders/schema";
import * as orders from "@/lib/orders/service";
import { orderStatuses } from "@/lib/orders/status";
import * as stores from "@/lib/stores/service";

const stepSchema = z.strictObject({
  storeId: idSchema,
  orderId: idSchema,
  status: z.enum(orderStatuses).optional(),
  paymentStatus: z.enum(paymentStatuses).optional(),
});

const change = action(
  {
    audience: "seller",
    input: stepSchema,
    invalidates: nothingCached,
  },
  async ({ actor, input: { storeId, orderId, ...changes } }) => {
    const owned = await stores.authorize(actor, storeId, "sell");
    await orders.updateOrder(actor, owned, orderId, changes);
    return null;
  },
);

/** Takes an order a step on, or says what became of its payment. */
export async function updateOrder(
  _: ActionState<null>,
  form: FormData,
): Promise<ActionState<null>> {
  const state = await change(null, form);
  refresh();
  return state;
}
