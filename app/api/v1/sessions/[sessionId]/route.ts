import { endSession } from "@/lib/auth/contract";
import * as auth from "@/lib/auth/service";
import { nothingCached } from "@/lib/cache-tags";
import { otherMethods } from "@/lib/http/other-methods";
import { Reply, route } from "@/lib/http/route";

export const DELETE = route(
  endSession,
  async ({ actor, params }) => {
    await auth.endSession(actor, params.sessionId);
    return new Reply(undefined, 204);
  },
  { invalidates: nothingCached },
);
export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
