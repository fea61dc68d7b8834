import { cookies, headers } from "next/headers";
import { z } from "zod";
import { cookieFlags, ownCookie } from "@/lib/auth/cookies";
import { type ErrorCode, errorReasons, errorStatus } from "@/lib/errors";

/*
 * Next resumes these pages from a shell, and React's own form state does not reach a resumed page:
 * a form sent without scripts would come back empty. So its answer goes by a cookie that the page
 * of the same request reads, and that the browser is told to forget at once.
 */
const cookieOf = (form: string) => ownCookie(`soko.form.${form}`);

/** Hands what an action answers to the page that this very request renders, for plain forms. */
export async function keepAnswer<T>(form: string, answer: T): Promise<T> {
  const isPlain = !(await headers()).has("next-action");
  if (isPlain && answer !== null) {
    const flags = { ...cookieFlags(), maxAge: 0 };
    (await cookies()).set(cookieOf(form), JSON.stringify(answer), flags);
  }
  return answer;
}

/** The answer to the plain form that was just sent, or null. */
export async function readAnswer<S extends z.ZodType>(
  form: string,
  schema: S,
): Promise<z.output<S> | null> {
  const kept = (await cookies()).get(cookieOf(form))?.value;
  if (!kept) return null;
  const answer = z
    .string()
    .transform((text, ctx) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        ctx.addIssue({ code: "custom", message: "is not JSON" });
        return z.NEVER;
      }
    })
    .pipe(schema)
    .safeParse(kept);
  return answer.success ? answer.data : null;
}

const refusalSchema = z.object({
  ok: z.literal(false),
  code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
  reason: z
    .enum(errorReasons)
    .optional()
    .transform((reason) => reason),
  fields: z.record(z.string(), z.string()),
  values: z.record(z.string(), z.string()),
  reference: z.string(),
});

/** The state of an `action` whose value is of this schema, as lib/http/action.ts gives it. */
export const actionStateSchema = <T extends z.ZodType>(value: T) =>
  z.union([z.object({ ok: z.literal(true), value }), refusalSchema]);

/** Why the plain form that was just sent was refused, or null. */
export function readRefusal(form: string) {
  return readAnswer(form, refusalSchema);
}
