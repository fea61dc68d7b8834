import { AppError, invalidInput } from "@/lib/errors";

const MAX_DEPTH = 24;

const NUL = "\u0000";

/**
 * JSON text as a value that is safe to keep: no `__proto__`, NUL, lone surrogate or great depth.
 * @throws AppError invalid_input
 */
export function parseJson(source: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (cause) {
    throw new AppError("invalid_input", "The body is not JSON.", { cause });
  }
  check(value, [], 0);
  return value;
}

function check(value: unknown, path: string[], depth: number): void {
  if (depth > MAX_DEPTH) throw new AppError("invalid_input", "The body is nested too deeply.");
  if (typeof value === "string") {
    if (!isStorable(value)) refuse(path, "holds characters that cannot be kept");
  } else if (Array.isArray(value)) {
    value.forEach((item, n) => {
      check(item, [...path, String(n)], depth + 1);
    });
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === "__proto__") refuse([...path, key], "is not a known field");
      if (!isStorable(key)) refuse(path, "holds a name with characters that cannot be kept");
      check(item, [...path, key], depth + 1);
    }
  }
}

/** Whether Postgres can keep a text as it is. */
export function isStorable(value: string): boolean {
  return value.isWellFormed() && !value.includes(NUL);
}

function refuse(path: string[], message: string): never {
  throw invalidInput([{ path: path.join("."), message }]);
}
