import { AppError } from "@/lib/errors";
import { requestId } from "@/lib/request-id";
import type { Method } from "./contract";
import { preflight, withCors } from "./cors";
import { problemResponse } from "./problem";

/** Handlers for the methods that a path does not have: 405 as a problem, and the preflight. */
export function otherMethods(...own: Method[]) {
  const refuse = () => {
    const error = new AppError("method_not_allowed", `Only ${own.join(", ")} can be used here.`);
    const response = withCors(problemResponse(error, requestId()));
    response.headers.set("allow", [...own, "OPTIONS"].join(", "));
    return response;
  };
  const options = () => preflight(own);
  return {
    GET: refuse,
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
    OPTIONS: options,
  };
}
