import type { FieldError } from "@/lib/errors";

/** What the browser is told when a call was not done; `network` when the server was not reached. */
export class ApiProblem extends Error {
  constructor(
    readonly code: string,
    readonly reason?: string,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(reason ?? code);
    this.name = "ApiProblem";
  }
}

type Options = {
  body?: unknown;
  headers?: Record<string, string>;
  /** Whether it outlives the page. */
  keepalive?: boolean;
  /** Ends the call early, also as `network`; without it a call ends after a while by itself. */
  signal?: AbortSignal;
};

const TIMEOUT_MS = 15_000;

/**
 * Calls the JSON API with the browser's own session and answers the body, null for 204.
 * @throws ApiProblem for every refusal, and `network` when there was no readable answer.
 */
export async function callApi<T>(
  method: string,
  path: string,
  { body, headers = {}, keepalive = false, signal = AbortSignal.timeout(TIMEOUT_MS) }: Options = {},
): Promise<T> {
  let response: Response;
  let answer: unknown = null;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      keepalive,
      signal,
      headers: body === undefined ? headers : { "content-type": "application/json", ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (response.status !== 204) answer = await response.json();
  } catch {
    throw new ApiProblem("network");
  }
  if (!response.ok) throw toApiProblem(answer);
  return answer as T;
}

/** A problem document of the API as an error; anything else counts as a failed server. */
export function toApiProblem(answer: unknown): ApiProblem {
  if (typeof answer !== "object" || answer === null) return new ApiProblem("internal");
  const { code, reason, errors } = answer as Partial<ApiProblem>;
  return new ApiProblem(code ?? "internal", reason, Array.isArray(errors) ? errors : []);
}
