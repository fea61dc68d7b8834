/** What Postgres or the way to it said, dug out of the driver's and Drizzle's wrappings. */
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

/** The database could not be asked, or its answer did not come: nothing is known to be wrong. */
export class DatabaseUnavailable extends Error {
  readonly code: string = "DATABASE_UNAVAILABLE";
  override readonly name: string = "DatabaseUnavailable";
}

/** COMMIT was sent and its answer was lost: the work is done or undone, and nobody here knows which. */
export class CommitUnknown extends DatabaseUnavailable {
  override readonly code = "COMMIT_UNKNOWN";
  override readonly name = "CommitUnknown";
}

/** Two transactions stood in each other's way; this one was rolled back and may be run again. */
const conflicts = /^(40001|40P01)$/;

/** True when the transaction was rolled back for another's sake, so that it may be run again. */
export function isConflict(error: unknown): boolean {
  const code = postgresError(error)?.code;
  return code !== undefined && conflicts.test(code);
}

/**
 * Connections (08), shutdowns (57P0), too few resources (53), sessions that idled (25P0), waits that
 * were cut short (55P03, 57014) and what sockets say.
 */
const unavailable =
  /^(08|57P0|53|25P0[34]|55P03|57014)|^(DATABASE_UNAVAILABLE|COMMIT_UNKNOWN|ECONN\w+|EPIPE|EHOSTUNREACH|ENETUNREACH|EMFILE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|CONNECT\w*_\w+)$/;

/** True when the database could not be reached or would not take work: try again later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const code = postgresError(error)?.code;
  return code !== undefined && (unavailable.test(code) || conflicts.test(code));
}
