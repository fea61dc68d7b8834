import { type ErrorCode, errorStatus } from "@/lib/errors";
import type { ApiDocument } from "./document";
import type { Answer } from "./exchange";
import type { Draft } from "./requests";

/** A whole request head that Node's own parser refuses before any of ours sees it. */
const MAX_HEAD_BYTES = 16_000;
/** Far above what anything here takes, and far below a hang; the machine may be busy. */
const SLOW_MS = 15_000;

type Problem = { status?: unknown; code?: unknown; requestId?: unknown };

/** What is wrong with an answer, by the document and by API.md; empty when nothing is. */
export function faultsOf(document: ApiDocument, draft: Draft, answer: Answer): string[] {
  const { operation, method } = draft;
  const { status, headers, text, tookMs } = answer;
  const faults: string[] = [];
  if (tookMs > SLOW_MS) faults.push(`took ${Math.round(tookMs)} ms`);
  if (status >= 500 && status !== 503) faults.push(`a ${status}`);
  if ((status === 503 || status === 429) && !/^\d+$/.test(headers["retry-after"] ?? "")) {
    faults.push(`a ${status} without Retry-After`);
  }
  if (status === 431 && headBytes(draft) > MAX_HEAD_BYTES) return faults;
  if (draft.mustFail && status < 400) faults.push("a success where it had to be refused");
  if (method === "OPTIONS") return status === 204 ? faults : [...faults, `OPTIONS gave ${status}`];
  if (method === "HEAD") return text === "" ? faults : [...faults, "HEAD gave a body"];
  const asked = operationBy(document, draft);
  if (!asked) {
    // A path that cannot be decoded is refused before its methods are looked at.
    if (status !== 405 && status !== 400) faults.push(`a ${status} to a method that is not there`);
    if (status === 405 && !headers.allow) faults.push("a 405 without Allow");
    return [...faults, ...faultsOfProblem(answer)];
  }
  const declared = asked.responses[String(status)];
  if (!declared) return [...faults, `${status}, which ${operation.id} does not declare`];
  if (status >= 400) faults.push(...faultsOfProblem(answer));
  const [type] = (headers["content-type"] ?? "").split(";");
  const content = declared.content;
  if (!content) {
    if (text !== "") faults.push(`a body with ${status}`);
    return faults;
  }
  const media = content[type ?? ""];
  if (!media) return [...faults, `${type} where ${Object.keys(content)} is due`];
  const body = parsed(text);
  if (body === undefined) return [...faults, "a body that is no JSON"];
  const wrong = document.problemWith(media.schema, body);
  if (wrong) faults.push(`a body that is not as declared: ${wrong}`);
  for (const name of Object.keys(declared.headers ?? {})) {
    if (!headers[name.toLowerCase()]) faults.push(`no ${name}`);
  }
  return faults;
}

/** A draft whose method was changed may have hit another operation of the path, or none. */
function operationBy({ operations }: ApiDocument, { operation, method }: Draft) {
  return operations.find((other) => other.path === operation.path && other.method === method);
}

function faultsOfProblem({ status, headers, text }: Answer): string[] {
  const problem = parsed(text) as Problem | undefined;
  if (typeof problem !== "object" || problem === null) return ["a refusal without a problem"];
  const faults: string[] = [];
  if (headers["content-type"] !== "application/problem+json") {
    faults.push(`a problem as ${headers["content-type"]}`);
  }
  if (problem.status !== status) faults.push(`status ${problem.status} in a ${status}`);
  if (errorStatus[problem.code as ErrorCode] !== status) {
    faults.push(`code ${problem.code} in a ${status}`);
  }
  if (!problem.requestId || problem.requestId !== headers["x-request-id"]) {
    faults.push(`requestId ${problem.requestId}, X-Request-Id ${headers["x-request-id"]}`);
  }
  return faults;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function headBytes({ path, headers }: Draft): number {
  return path.length + Object.entries(headers).flat().join("").length;
}
