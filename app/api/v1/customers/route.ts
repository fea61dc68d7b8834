import { deviceOf } from "@/lib/auth/device";
import { nothingCached } from "@/lib/cache-tags";
import { signInCustomer } from "@/lib/customers/contract";
import * as customers from "@/lib/customers/service";
import { clientAddress } from "@/lib/http/client-address";
import { otherMethods } from "@/lib/http/other-methods";
import { Reply, route } from "@/lib/http/route";

export const POST = route(
  signInCustomer,
  async ({ request, body }) => {
    const { isNew, customer, token, expiresAt } = await customers.signInCustomer(
      body,
      clientAddress(request.headers),
      deviceOf(request.headers.get("user-agent")),
    );
    return new Reply({ customer, token, expiresAt }, isNew ? 201 : 200);
  },
  { invalidates: nothingCached },
);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
