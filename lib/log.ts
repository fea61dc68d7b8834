import { redact } from "@/lib/redact.mjs";
import { currentVisit } from "@/lib/serve/visit.mjs";

/** One line of JSON on stderr, with the request's id. Never pass a code, a token or a whole number. */
export function logError(
  message: string,
  error: unknown,
  facts: Record<string, unknown> = {},
): void {
  const requestId = currentVisit()?.id;
  const said =
    error instanceof Error
      ? { error: error.message, stack: error.stack, cause: causesOf(error) }
      : { error: String(error) };
  const at = new Date().toISOString();
  const safe = Object.fromEntries(
    Object.entries(said).map(([name, text]) => [name, text && redact(text)]),
  );
  const line = { level: "error", at, message, ...(requestId && { requestId }), ...facts, ...safe };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** Each with its code, by which Postgres and sockets say what they mean. */
function causesOf(error: Error): string | undefined {
  const said: string[] = [];
  for (let { cause } = error; cause instanceof Error && said.length < 5; { cause } = cause) {
    const code = "code" in cause ? ` (${String(cause.code)})` : "";
    said.push(`${cause.message}${code}`);
  }
  return said.length > 0 ? said.join("; ") : undefined;
}
