import { cacheTags } from "@/lib/cache-tags";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";
import { getStorefront } from "@/lib/stores/contract";
import * as stores from "@/lib/stores/service";

export const GET = route(getStorefront, ({ params }) => stores.getStorefront(params.storeLink), {
  keeps: ({ storeId, link }) => [cacheTags.store(storeId), cacheTags.link(link)],
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
