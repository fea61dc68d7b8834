import { signInSeller } from "@/lib/auth/contract";
import { deviceOf } from "@/lib/auth/device";
import * as auth from "@/lib/auth/service";
import { nothingCached } from "@/lib/cache-tags";
import { clientAddress } from "@/lib/http/client-address";
import { otherMethods } from "@/lib/http/other-methods";
import { Reply, route } from "@/lib/http/route";

export const POST = route(
  signInSeller,
  async ({ request, body }) => {
    const { isNew, account, token, expiresAt } = await auth.signInSeller(
      body,
      clientAddress(request.headers),
      deviceOf(request.headers.get("user-agent")),
    );
    return new Reply({ account, token, expiresAt }, isNew ? 201 : 200);
  },
  { invalidates: nothingCached },
);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
