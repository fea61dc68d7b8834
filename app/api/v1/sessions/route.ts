import { listSessions } from "@/lib/auth/contract";
import * as auth from "@/lib/auth/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";

export const GET = route(listSessions, ({ actor, query }) => auth.listSessions(actor, query), {});
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
