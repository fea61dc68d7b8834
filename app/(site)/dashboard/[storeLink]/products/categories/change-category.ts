"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { cacheTags } from "@/lib/cache-tags";
import { MAX_POSITION } from "@/lib/catalog/schema";
import * as catalog from "@/lib/catalog/service";
import { type ActionState, action } from "@/lib/http/action";
import { idSchema } from "@/lib/id-schema";
import * as stores from "@/lib/stores/service";
import { text } from "@/lib/text";

const changeSchema = z.strictObject({
  storeId: idSchema,
  categoryId: idSchema,
  name: text(120).optional(),
  /** What the name was on the page: one that was not touched overwrites nothing. */
  was: z.string().optional(),
  position: z
    .union([
      z.literal("none").transform(() => null),
      z.coerce.number().int().min(0).max(MAX_POSITION),
    ])
    .optional(),
  isHidden: z
    .enum(["yes", "no"])
    .transform((value) => value === "yes")
    .optional(),
});

const change = action(
  {
    audience: "seller",
    input: changeSchema,
    form: "category",
    invalidates: (_: undefined, { storeId }) => [cacheTags.catalog(storeId)],
  },
  async ({ actor, input: { categoryId, name, was, position, isHidden, ...input } }) => {
    const storeId = await stores.authorize(actor, input.storeId, "manage");
    await catalog.updateCategory(actor, storeId, categoryId, {
      ...(name !== undefined && name !== was && { name }),
      ...(position !== undefined && { position }),
      ...(isHidden !== undefined && { isHidden }),
    });
    return undefined;
  },
);

/** Renames, moves, hides or shows a category from its row. */
export async function changeCategory(form: FormData): Promise<ActionState<undefined>> {
  const state = await change(null, form);
  refresh();
  return state;
}

/** The same for a form that is sent without scripts, whose page shows a refusal. */
export async function sendCategory(form: FormData): Promise<void> {
  await changeCategory(form);
}

const remove = action(
  {
    audience: "seller",
    input: z.strictObject({
      storeId: idSchema,
      categoryId: idSchema,
      moveTo: idSchema.optional(),
    }),
    form: "category",
    invalidates: (_: { link: string }, { storeId }) => [cacheTags.catalog(storeId)],
    leadsTo: ({ link }, { moveTo }) =>
      `/dashboard/${link}/products/categories?${moveTo ? `merged=${moveTo}` : "deleted=yes"}`,
  },
  async ({ actor, input: { categoryId, moveTo, ...input } }) => {
    const storeId = await stores.authorize(actor, input.storeId, "manage");
    await catalog.deleteCategory(actor, storeId, categoryId, moveTo);
    return { link: (await stores.getStore(storeId)).link };
  },
);

/** Deletes a category, after its products have moved to the one that is named. */
export async function removeCategory(_: ActionState<unknown>, form: FormData) {
  return remove(null, form);
}
