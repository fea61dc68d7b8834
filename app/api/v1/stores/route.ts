import { cacheTags } from "@/lib/cache-tags";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";
import { createStore, listStores } from "@/lib/stores/contract";
import * as stores from "@/lib/stores/service";

export const GET = route(listStores, ({ actor, query }) => stores.listStores(actor, query), {});

export const POST = route(createStore, ({ actor, body }) => stores.createStore(actor, body), {
  invalidates: (store) => [cacheTags.link(store.link)],
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
