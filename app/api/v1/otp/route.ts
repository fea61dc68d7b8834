import { requestOtp } from "@/lib/auth/contract";
import * as auth from "@/lib/auth/service";
import { nothingCached } from "@/lib/cache-tags";
import { clientAddress } from "@/lib/http/client-address";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";

export const POST = route(
  requestOtp,
  ({ request, body }) => auth.requestOtp(body, clientAddress(request.headers)),
  { invalidates: nothingCached },
);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
