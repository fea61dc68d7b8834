/** What Postgres said, dug out of the driver's and Drizzle's wrappings. */
export function postgresError(error: unknown): { code: string; constraint: string | null } | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (!("code" in at) || typeof at.code !== "string") continue;
    const named = "constraint_name" in at ? at.constraint_name : null;
    return { code: at.code, constraint: typeof named === "string" ? named : null };
  }
  return null;
}

/** True when `error` is the refusal of the named constraint. */
export function violates(error: unknown, constraint: string): boolean {
  return postgresError(error)?.constraint === constraint;
}

const unavailable =
  /^(08|57P0|53)|^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|CONNECT_TIMEOUT|CONNECTION_CLOSED|CONNECTION_ENDED|CONNECTION_DESTROYED)$/;

/** True when the database could not be reached or would not take work: try again later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const code = postgresError(error)?.code;
  return code !== undefined && unavailable.test(code);
}
