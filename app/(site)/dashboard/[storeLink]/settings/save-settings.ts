"use server";

import { cacheTags } from "@/lib/cache-tags";
import { action } from "@/lib/http/action";
import type { Store } from "@/lib/stores/schema";
import * as stores from "@/lib/stores/service";
import { readSettings, settingsFormSchema } from "@/lib/stores/settings-form";

type Saved = { store: Store; former: string };

/** Saves a store's settings, unless someone else changed them after the page was opened. */
export const saveSettings = action(
  {
    audience: "seller",
    input: settingsFormSchema,
    form: "settings",
    invalidates: ({ store, former }: Saved) => [
      cacheTags.store(store.storeId),
      cacheTags.link(former),
      cacheTags.link(store.link),
    ],
    leadsTo: ({ store, former }) =>
      store.link === former ? null : `/dashboard/${store.link}/settings`,
  },
  async ({ actor, input }) => {
    const storeId = await stores.authorize(actor, input.storeId, "manage");
    const before = await stores.getStore(storeId);
    const changes = readSettings(input, before);
    const store = await stores.updateStore(actor, storeId, changes, input.etag);
    return { store, former: before.link };
  },
);
