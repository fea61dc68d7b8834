/** The closed map from an error's code to its HTTP status (API.md, Conventions). */
export const errorStatus = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  precondition_failed: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  unprocessable: 422,
  precondition_required: 428,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** The finer reasons of 409 and 422. */
export const errorReasons = [
  "insufficient_stock",
  "illegal_transition",
  "too_late",
  "payment_made",
  "category_not_empty",
  "other_store",
  "price_changed",
  "unavailable",
  "store_closed",
  "link_taken",
  "name_taken",
  "idempotency_key_reused",
  "cart_full",
  "quantity_limit",
  "below_minimum",
  "empty_cart",
  "unreadable_image",
  "too_many_products",
] as const;

export type ErrorReason = (typeof errorReasons)[number];

export type FieldError = { path: string; message: string };

type Details = {
  reason?: ErrorReason;
  errors?: FieldError[];
  /** Seconds after which the caller may try again. */
  retryAfter?: number;
  /** Members added to the problem document, such as `cart`. */
  extra?: Record<string, unknown>;
  cause?: unknown;
};

/** An expected refusal. Anything else that is thrown is a defect and answered as `internal`. */
export class AppError extends Error {
  readonly reason: ErrorReason | undefined;
  readonly errors: FieldError[] | undefined;
  readonly retryAfter: number | undefined;
  readonly extra: Record<string, unknown> | undefined;

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: Details = {},
  ) {
    super(message, { cause: details.cause });
    this.name = "AppError";
    this.reason = details.reason;
    this.errors = details.errors;
    this.retryAfter = details.retryAfter;
    this.extra = details.extra;
  }

  get status(): number {
    return errorStatus[this.code];
  }

  /** By its name: a bundle may hold this class twice, once for what throws and once for who catches. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "AppError";
  }
}

export function notFound(what: string): AppError {
  return new AppError("not_found", `There is no such ${what}.`);
}

export function invalidInput(
  errors: FieldError[],
  message = "Some fields need another look.",
): AppError {
  return new AppError("invalid_input", message, { errors });
}
