"use server";

import { refresh } from "next/cache";
import { nothingCached } from "@/lib/cache-tags";
import { type ActionState, action } from "@/lib/http/action";
import { editFormSchema, readEditedLines } from "@/lib/orders/edit-form";
import * as orders from "@/lib/orders/service";
import * as stores from "@/lib/stores/service";

const edit = action(
  { audience: "seller", input: editFormSchema, form: "items", invalidates: nothingCached },
  async ({ actor, input }) => {
    const storeId = await stores.authorize(actor, input.storeId, "sell");
    const items = readEditedLines(input);
    await orders.editItems(actor, storeId, input.orderId, items, input.etag);
    return null;
  },
);

/** Saves what a pending order is to hold. */
export async function editItems(
  state: ActionState<null>,
  form: FormData,
): Promise<ActionState<null>> {
  const answer = await edit(state, form);
  if (answer?.ok) refresh();
  return answer;
}
