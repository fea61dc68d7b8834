import { nothingCached } from "@/lib/cache-tags";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";
import { uploadMedia } from "@/lib/media/contract";
import * as media from "@/lib/media/service";

export const POST = route(
  uploadMedia,
  ({ storeId, body: { file } }) => media.upload(storeId, file[0]),
  { invalidates: nothingCached },
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
