import { listStoreCustomers } from "@/lib/customers/contract";
import * as customers from "@/lib/customers/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";

export const GET = route(
  listStoreCustomers,
  ({ storeId, query }) => customers.listStoreCustomers(storeId, query),
  {},
);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
