import { nothingCached } from "@/lib/cache-tags";
import { getCustomer, updateCustomer } from "@/lib/customers/contract";
import * as customers from "@/lib/customers/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";

export const GET = route(getCustomer, ({ actor }) => customers.getCustomer(actor), {});
export const PATCH = route(
  updateCustomer,
  ({ actor, body }) => customers.updateCustomer(actor, body),
  { invalidates: nothingCached },
);
export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");
