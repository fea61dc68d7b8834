"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { cacheTags } from "@/lib/cache-tags";
import type { Product } from "@/lib/catalog/schema";
import * as catalog from "@/lib/catalog/service";
import { type ActionState, action } from "@/lib/http/action";
import { idSchema } from "@/lib/id-schema";
import * as stores from "@/lib/stores/service";

type Archived = { link: string; was: Product["status"] };

const at = { storeId: idSchema, productId: idSchema };

const archive = action(
  {
    audience: "seller",
    input: z.strictObject(at),
    invalidates: (_: Archived, { storeId }) => [cacheTags.catalog(storeId)],
    leadsTo: ({ link, was }, { productId }) =>
      `/dashboard/${link}/products?archived=${productId}&was=${was}`,
  },
  async ({ actor, input }) => {
    const storeId = await stores.authorize(actor, input.storeId, "manage");
    const { status } = await catalog.getProduct(storeId, input.productId);
    await catalog.archiveProduct(actor, storeId, input.productId);
    return { link: (await stores.getStore(storeId)).link, was: status };
  },
);

const restore = action(
  {
    audience: "seller",
    input: z.strictObject({ ...at, to: z.enum(["active", "draft"]).default("draft") }),
    invalidates: ({ storeId }: Product) => [cacheTags.catalog(storeId)],
  },
  async ({ actor, input }) => {
    const storeId = await stores.authorize(actor, input.storeId, "manage");
    const { etag } = await catalog.getProduct(storeId, input.productId);
    return catalog.updateProduct(actor, storeId, input.productId, { status: input.to }, etag);
  },
);

/** Archives a product and leads to the list, which offers to undo it. */
export async function archiveProduct(_: ActionState<unknown>, form: FormData) {
  return archive(null, form);
}

/** Brings an archived product back as a draft, where its page is open. */
export async function bringBack(_: ActionState<unknown>, form: FormData) {
  const state = await restore(null, form);
  if (state?.ok) refresh();
  return state?.ok === false ? state : null;
}

/** Undoes an archiving: the product is again what it was. */
export async function restoreProduct(input: {
  storeId: string;
  productId: string;
  to: "active" | "draft";
}): Promise<{ ok: boolean }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(input)) form.set(name, value);
  const state = await restore(null, form);
  if (state?.ok) refresh();
  return { ok: state?.ok ?? false };
}
