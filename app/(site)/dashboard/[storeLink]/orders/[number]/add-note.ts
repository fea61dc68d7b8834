"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { nothingCached } from "@/lib/cache-tags";
import { type ActionState, action } from "@/lib/http/action";
import { idSchema } from "@/lib/id-schema";
import { orderNoteSchema } from "@/lib/orders/schema";
import * as orders from "@/lib/orders/service";
import * as stores from "@/lib/stores/service";

const add = action(
  {
    audience: "seller",
    input: z.strictObject({ storeId: idSchema, orderId: idSchema, note: orderNoteSchema }),
    form: "note",
    invalidates: nothingCached,
  },
  async ({ actor, input: { storeId, orderId, note } }) => {
    const owned = await stores.authorize(actor, storeId, "sell");
    await orders.addNote(actor, owned, orderId, note);
    return null;
  },
);

/** Adds a note that the store alone sees. */
export async function addNote(
  state: ActionState<null>,
  form: FormData,
): Promise<ActionState<null>> {
  const answer = await add(state, form);
  if (answer?.ok) refresh();
  return answer;
}
