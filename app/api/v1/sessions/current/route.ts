import { signOut } from "@/lib/auth/contract";
import { expiredCookie } from "@/lib/auth/cookies";
import * as auth from "@/lib/auth/service";
import { nothingCached } from "@/lib/cache-tags";
import { otherMethods } from "@/lib/http/other-methods";
import { Reply, route } from "@/lib/http/route";

export const DELETE = route(
  signOut,
  async ({ actor, viaCookie }) => {
    await auth.signOut(actor);
    const audience = actor.kind === "account" ? "seller" : "customer";
    return new Reply(undefined, 204, viaCookie ? { "set-cookie": expiredCookie(audience) } : {});
  },
  { invalidates: nothingCached },
);
export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
