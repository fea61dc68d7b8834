"use server";

import { z } from "zod";
import { cacheTags } from "@/lib/cache-tags";
import { action } from "@/lib/http/action";
import { idSchema } from "@/lib/id-schema";
import type { Store } from "@/lib/stores/schema";
import * as stores from "@/lib/stores/service";

const openSchema = z.strictObject({ storeId: idSchema, open: z.enum(["yes", "no"]) });

const change = action(
  {
    audience: "seller",
    input: openSchema,
    invalidates: (store: Store) => [cacheTags.store(store.storeId)],
  },
  async ({ actor, input }) => {
    const storeId = await stores.authorize(actor, input.storeId, "manage");
    return stores.updateStore(actor, storeId, { isOpen: input.open === "yes" }, null);
  },
);

/** Opens or closes a store for orders; says whether that was done. */
export async function setOpen(form: FormData): Promise<{ ok: boolean }> {
  const state = await change(null, form);
  return { ok: state?.ok ?? false };
}
