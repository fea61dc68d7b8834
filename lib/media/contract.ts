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
  response: { 201: imageSchema },
});
