import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";
import { getStorefront } from "@/lib/stores/contract";
import * as stores from "@/lib/stores/service";

export const GET = route(getStorefront, ({ params }) => stores.getStorefront(params.storeLink), {});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
