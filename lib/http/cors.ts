/** What any origin may do without credentials, where the caller is not known by a cookie. */
export function withCors(response: Response): Response {
  response.headers.set("access-control-allow-origin", "*");
  response.headers.set(
    "access-control-expose-headers",
    "ETag, Retry-After, Location, X-Request-Id",
  );
  return response;
}

const PREFLIGHT_SECONDS = 86_400;

/** The answer to a preflight for these methods. */
export function preflight(methods: readonly string[]): Response {
  const headers = {
    "access-control-allow-methods": methods.join(", "),
    "access-control-allow-headers": "Authorization, Content-Type, If-Match, Idempotency-Key",
    "access-control-max-age": String(PREFLIGHT_SECONDS),
    allow: [...methods, "OPTIONS"].join(", "),
  };
  return withCors(new Response(null, { status: 204, headers }));
}
