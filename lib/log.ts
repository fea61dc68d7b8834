/** One line of JSON on stderr. Never pass a code, a token or a whole number. */
export function logError(
  message: string,
  error: unknown,
  facts: Record<string, unknown> = {},
): void {
  const said =
    error instanceof Error
      ? { error: error.message, stack: error.stack, cause: causeOf(error) }
      : { error: String(error) };
  console.error(
    JSON.stringify({ level: "error", at: new Date().toISOString(), message, ...facts, ...said }),
  );
}

function causeOf(error: Error): string | undefined {
  return error.cause instanceof Error ? error.cause.message : undefined;
}
