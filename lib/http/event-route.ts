import "server-only";
import type { AccountActor } from "@/lib/auth/actor";
import { authenticate, unauthenticated } from "@/lib/auth/authenticate";
import { readCookie, sessionCookie } from "@/lib/auth/cookies";
import { AppError, type ErrorCode } from "@/lib/errors";
import { requestId } from "@/lib/request-id";
import { eventStream, type Send, streamHeaders } from "./event-stream";
import { problemResponse, toAppError } from "./problem";

type Feed = {
  begin: (send: Send) => () => void;
  /** What the stream tells first, for those who ask now and then. */
  read: () => Promise<unknown>;
};

/**
 * A GET for a seller's own pages: a stream of events where it is asked for one, else what it would
 * begin with, as JSON. `find` says what the actor may follow, and throws when that is nothing; it is
 * asked again while the stream is open, and so is whether the session still holds.
 */
export function eventRoute<P>(find: (actor: AccountActor, params: P) => Promise<Feed>) {
  return async (request: Request, segments: { params: Promise<P> }): Promise<Response> => {
    const id = requestId();
    try {
      const params = await segments.params;
      const token = readCookie(request, sessionCookie("seller"));
      const know = async () => {
        const actor = token ? await authenticate(token, ["seller"]) : null;
        if (actor?.kind !== "account") throw unauthenticated();
        return { actor, feed: await find(actor, params) };
      };
      const { actor, feed } = await know();
      const headers = { "cache-control": "private, no-store" };
      if (!request.headers.get("accept")?.includes("text/event-stream")) {
        return Response.json(await feed.read(), { headers });
      }
      if (request.method === "HEAD") return new Response(null, { headers: streamHeaders });
      return eventStream({
        owner: actor.sessionId,
        begin: feed.begin,
        isAllowed: holds(know),
        left: request.signal,
      });
    } catch (error) {
      return problemResponse(toAppError(error, id), id);
    }
  };
}

const refusals: readonly ErrorCode[] = ["unauthenticated", "forbidden", "not_found"];

/** False for a refusal; what cannot be known is thrown on. */
const holds = (know: () => Promise<unknown>) => async () => {
  try {
    await know();
    return true;
  } catch (error) {
    if (error instanceof AppError && refusals.includes(error.code)) return false;
    throw error;
  }
};
