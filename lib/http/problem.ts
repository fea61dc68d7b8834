import { isDatabaseUnavailable } from "@/db/errors";
import { AppError, type ErrorCode, errorStatus } from "@/lib/errors";
import { logError } from "@/lib/log";

const titles: Record<ErrorCode, string> = {
  invalid_input: "Invalid input",
  unauthenticated: "Sign-in needed",
  forbidden: "Not allowed",
  not_found: "Not found",
  method_not_allowed: "Method not allowed",
  conflict: "Conflict",
  precondition_failed: "Changed meanwhile",
  payload_too_large: "Too large",
  unsupported_media_type: "Unsupported media type",
  unprocessable: "Cannot be done",
  precondition_required: "If-Match needed",
  rate_limited: "Too many requests",
  internal: "Internal error",
  unavailable: "Unavailable",
};

const RETRY_AFTER_S = 2;

/** Whether an error says to come back later, rather than that something is wrong. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof AppError ? error.code === "unavailable" : isDatabaseUnavailable(error);
}

/** Any thrown value as an AppError: what is not expected is logged and told as `internal`. */
export function toAppError(error: unknown, requestId: string): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseUnavailable(error)) {
    logError("database unavailable", error, { requestId });
    return new AppError("unavailable", "The database is busy or away. Try again.", {
      retryAfter: RETRY_AFTER_S,
    });
  }
  logError("unexpected error", error, { requestId });
  return new AppError("internal", "This should not have happened. It has been logged.");
}

/** The RFC 9457 answer for an error. */
export function problemResponse(error: AppError, requestId: string): Response {
  const { code, reason, message, errors, retryAfter, extra } = error;
  const headers = new Headers({
    "content-type": "application/problem+json",
    "x-request-id": requestId,
  });
  if (retryAfter !== undefined) headers.set("retry-after", String(retryAfter));
  if (code === "unauthenticated") headers.set("www-authenticate", "Bearer");
  const body = {
    type: "about:blank",
    title: titles[code],
    status: errorStatus[code],
    detail: message,
    code,
    ...(reason && { reason }),
    requestId,
    ...(errors && { errors }),
    ...extra,
  };
  return new Response(JSON.stringify(body), { status: errorStatus[code], headers });
}
