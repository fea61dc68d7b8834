import { z } from "zod";
import { contract } from "@/lib/http/contract";
import { pageQuery, pageSchema } from "@/lib/http/paging";
import { newStoreSchema, storeChangesSchema, storefrontSchema, storeSchema } from "./schema";

export const createStore = contract({
  id: "createStore",
  summary: "Open a store",
  method: "POST",
  path: "/stores",
  audience: "seller",
  body: newStoreSchema,
  response: { 201: storeSchema },
});

export const listStores = contract({
  id: "listStores",
  summary: "The account's stores",
  method: "GET",
  path: "/stores",
  audience: "seller",
  query: z.strictObject(pageQuery),
  response: { 200: pageSchema(storeSchema) },
});

export const getStore = contract({
  id: "getStore",
  summary: "A store with its settings",
  method: "GET",
  path: "/stores/{storeId}",
  audience: "seller",
  permission: "read",
  response: { 200: storeSchema },
});

export const updateStore = contract({
  id: "updateStore",
  summary: "Change a store's settings",
  method: "PATCH",
  path: "/stores/{storeId}",
  audience: "seller",
  permission: "manage",
  body: storeChangesSchema,
  ifMatch: "optional",
  refusals: { 409: ["link_taken"] },
  response: { 200: storeSchema },
});

export const getStorefront = contract({
  id: "getStorefront",
  summary: "A store as buyers see it",
  method: "GET",
  path: "/storefronts/{storeLink}",
  audience: "public",
  kept: true,
  response: { 200: storefrontSchema },
});
