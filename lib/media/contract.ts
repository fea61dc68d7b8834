import { contract } from "@/lib/http/contract";
import { imageSchema, uploadSchema } from "./schema";

export const uploadMedia = contract({
  id: "uploadMedia",
  summary: "Upload a picture",
  method: "POST",
  path: "/stores/{storeId}/media",
  audience: "seller",
  permission: "manage",
  form: uploadSchema,
  refusals: { 422: ["unreadable_image"] },
  response: { 201: imageSchema },
});
