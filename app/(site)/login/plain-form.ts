import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { CodeSent } from "@/components/auth/sign-in-form";
import { cookieFlags } from "@/lib/auth/cookies";
import { type ErrorCode, errorStatus } from "@/lib/errors";
import type { ActionState } from "@/lib/http/action";

const COOKIE = "soko.sign-in";
const SECONDS = 60;

const texts = z.record(z.string(), z.string());
const stateSchema = z.union([
  z.object({
    ok: z.literal(true),
    value: z.object({
      mobile: z.string(),
      delivery: z.enum(["bypass", "sms"]),
      resendIn: z.number(),
      again: z.boolean(),
    }),
  }),
  z.object({
    ok: z.literal(false),
    code: z.string().transform((code) => (code in errorStatus ? code : "internal") as ErrorCode),
    fields: texts,
    values: texts,
    reference: z.string(),
  }),
]);

/**
 * Answers a form that was sent without scripts: Next drops its state where a page has a prerendered
 * shell, so the state goes by a cookie of a minute to the page, which is read anew.
 */
export async function answerPlainForm(state: ActionState<CodeSent>, next: string): Promise<void> {
  if ((await headers()).has("next-action")) return;
  const flags = { ...cookieFlags(), path: "/login", maxAge: SECONDS };
  (await cookies()).set(COOKIE, JSON.stringify(state), flags);
  redirect(`/login?next=${encodeURIComponent(next)}`);
}

/** What a form that was sent without scripts came to, or null. */
export async function readPlainForm(): Promise<ActionState<CodeSent>> {
  const kept = (await cookies()).get(COOKIE)?.value;
  if (!kept) return null;
  try {
    const state = stateSchema.parse(JSON.parse(kept));
    return state.ok ? state : { ...state, reason: undefined };
  } catch {
    return null; // Not of our making, or of an older version.
  }
}
