"use server";

import { z } from "zod";
import { cacheTags } from "@/lib/cache-tags";
import { action } from "@/lib/http/action";
import { readOneLineAddress } from "@/lib/stores/one-line-address";
import { linkSchema, type Store } from "@/lib/stores/schema";
import * as stores from "@/lib/stores/service";
import { text } from "@/lib/text";

const formSchema = z.strictObject({
  name: text(120),
  /** Only when it was chosen; else the first free one of the name. */
  link: linkSchema.optional(),
  address: text(200),
});

/** Opens a store and leads its seller into it. */
export const createStore = action(
  {
    audience: "seller",
    input: formSchema,
    form: "start",
    invalidates: ({ storeId, link }: Store) => [cacheTags.store(storeId), cacheTags.link(link)],
    leadsTo: ({ link }) => `/dashboard/${link}`,
  },
  ({ actor, input: { name, link, address } }) =>
    stores.createStore(actor, { name, address: readOneLineAddress(address) }, link),
);
