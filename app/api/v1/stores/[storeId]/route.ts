import { cacheTags } from "@/lib/cache-tags";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";
import { getStore, updateStore } from "@/lib/stores/contract";
import * as stores from "@/lib/stores/service";

export const GET = route(getStore, ({ storeId }) => stores.getStore(storeId), {});

export const PATCH = route(
  updateStore,
  ({ actor, storeId, body, ifMatch }) => stores.updateStore(actor, storeId, body, ifMatch),
  { invalidates: (store) => [cacheTags.store(store.storeId), cacheTags.link(store.link)] },
);

export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");
