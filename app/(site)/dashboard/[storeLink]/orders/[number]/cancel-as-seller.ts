"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { nothingCached } from "@/lib/cache-tags";
import { type ActionState, action } from "@/lib/http/action";
import { idSchema } from "@/lib/id-schema";
import { cancelReasons, MAX_CANCEL_NOTE } from "@/lib/orders/cancel-reason";
import * as orders from "@/lib/orders/service";
import * as stores from "@/lib/stores/service";
import { text } from "@/lib/text";

const inputSchema = z
  .strictObject({
    storeId: idSchema,
    orderId: idSchema,
    cancelReason: z.enum(cancelReasons),
    cancelNote: text(MAX_CANCEL_NOTE).optional(),
  })
  .refine(({ cancelReason, cancelNote }) => cancelReason !== "other" || cancelNote !== undefined, {
    path: ["cancelNote"],
  });

const cancel = action(
  { audience: "seller", input: inputSchema, form: "cancel", invalidates: nothingCached },
  async ({ actor, input: { storeId, orderId, cancelReason, cancelNote } }) => {
    const owned = await stores.authorize(actor, storeId, "sell");
    const words = cancelReason === "other" ? { cancelNote } : {};
    const change = { status: "cancelled", cancelReason, ...words } as const;
    await orders.updateOrder(actor, owned, orderId, change);
    return null;
  },
);

/** Cancels an order and says why: the form of browsers without scripts, which cannot hold it back. */
export async function cancelAsSeller(
  state: ActionState<null>,
  form: FormData,
): Promise<ActionState<null>> {
  const answer = await cancel(state, form);
  if (answer?.ok) refresh();
  return answer;
}
