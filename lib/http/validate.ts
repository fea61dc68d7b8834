import { z } from "zod";
import { env } from "@/lib/env";
import { type FieldError, invalidInput } from "@/lib/errors";
import type { Contract } from "./contract";

const none = z.strictObject({});

/**
 * `value` as the schema reads it; without a schema nothing may be sent.
 * @throws AppError invalid_input naming each field
 */
export function parseInput(schema: z.ZodType | undefined, value: unknown): unknown {
  const parsed = (schema ?? none).safeParse(value, { reportInput: false });
  if (parsed.success) return parsed.data;
  throw invalidInput(parsed.error.issues.flatMap(fieldErrors));
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === "invalid_union") {
    const under = nearest(issue.errors).map((inner) => ({
      ...inner,
      path: [...issue.path, ...inner.path],
    }));
    if (under.length > 0) return under.flatMap(fieldErrors);
  }
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const under = path === "" ? "" : `${path}.`;
    return issue.keys.map((key) => ({ path: `${under}${key}`, message: "is not a known field" }));
  }
  return [{ path, message: issue.message }];
}

/** Of several forms that were allowed, the one that was missed by the least: it was meant. */
function nearest(forms: z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  return forms.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** Holds, outside production, that an answer is what its contract says. */
export function checkResponse(contract: Contract, status: number, body: unknown): void {
  if (env().NODE_ENV === "production") return;
  const schema = Object.entries(contract.response).find(([known]) => Number(known) === status)?.[1];
  if (!schema)
    throw new Error(`${contract.id} answered ${status}, which its contract does not name.`);
  schema.parse(body);
}
