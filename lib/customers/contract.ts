import { z } from "zod";
import { signInSchema } from "@/lib/auth/schema";
import { contract } from "@/lib/http/contract";
import { pageQuery, pageSchema } from "@/lib/http/paging";
import {
  customerChangesSchema,
  customerSchema,
  signedInCustomerSchema,
  storeCustomerSchema,
} from "./schema";

export const signInCustomer = contract({
  id: "signInCustomer",
  summary: "Sign in as a buyer, making the customer if the number is new",
  method: "POST",
  path: "/customers",
  audience: "public",
  body: signInSchema,
  also: [401],
  response: { 201: signedInCustomerSchema, 200: signedInCustomerSchema },
});

export const getCustomer = contract({
  id: "getCustomer",
  summary: "The signed-in buyer",
  method: "GET",
  path: "/customers/me",
  audience: "customer",
  response: { 200: customerSchema },
});

export const updateCustomer = contract({
  id: "updateCustomer",
  summary: "Change the signed-in buyer's name and addresses",
  method: "PATCH",
  path: "/customers/me",
  audience: "customer",
  body: customerChangesSchema,
  response: { 200: customerSchema },
});

export const listStoreCustomers = contract({
  id: "listStoreCustomers",
  summary: "Who bought from a store, with order count and total spent",
  method: "GET",
  path: "/stores/{storeId}/customers",
  audience: "seller",
  permission: "read",
  query: z.strictObject({ ...pageQuery, q: z.string().max(200).optional() }),
  response: { 200: pageSchema(storeCustomerSchema) },
});
