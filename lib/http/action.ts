import { updateTag } from "next/cache";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { AccountActor, CustomerActor } from "@/lib/auth/actor";
import { unauthenticated } from "@/lib/auth/authenticate";
import { findCustomer, findSeller } from "@/lib/auth/browser";
import type { CacheTag } from "@/lib/cache-tags";
import type { ErrorCode, ErrorReason } from "@/lib/errors";
import { requestId } from "@/lib/request-id";
import { formInput, typedValues } from "./form-input";
import { keepAnswer } from "./plain-form";
import { toAppError } from "./problem";
import { parseInput } from "./validate";

/** What a form shows after it was sent; null before. */
export type ActionState<T = undefined> =
  | { ok: true; value: T }
  | {
      ok: false;
      code: ErrorCode;
      reason: ErrorReason | undefined;
      /** Message by field name, dotted as in the form. */
      fields: Record<string, string>;
      /** What the person typed, so that a form without JavaScript loses nothing. */
      values: Record<string, string>;
      /** A short reference to the log. */
      reference: string;
    }
  | null;

type ActorOf<A> = A extends "seller" ? AccountActor : A extends "customer" ? CustomerActor : null;

type Spec<A, S extends z.ZodType, T> = {
  audience: A;
  input: S;
  invalidates: (result: T, input: z.output<S>) => CacheTag[];
  /** The form's name, where its page shows a refusal without scripts too (`readRefusal`). */
  form?: string;
  /** Where the browser goes after success; null stays. */
  leadsTo?: (result: T, input: z.output<S>) => string | null;
};

/**
 * A server action for a form: the same steps as `route`, for people. Refusals come back as state
 * with everything that was typed; the messages are the dictionary's, by code and reason.
 */
export function action<A extends "seller" | "customer" | "public", S extends z.ZodType, T>(
  spec: Spec<A, S, T>,
  run: (call: { actor: ActorOf<A>; input: z.output<S> }) => Promise<T>,
) {
  return async (_previous: ActionState<T>, form: FormData): Promise<ActionState<T>> => {
    const id = requestId();
    try {
      const actor = (await findActor(spec.audience)) as ActorOf<A>;
      const input = parseInput(spec.input, formInput(form)) as z.output<S>;
      const result = await run({ actor, input });
      for (const tag of spec.invalidates(result, input)) updateTag(tag);
      const next = spec.leadsTo?.(result, input);
      if (next) redirect(next);
      return { ok: true, value: result };
    } catch (error) {
      unstable_rethrow(error);
      const { code, reason, errors = [] } = toAppError(error, id);
      const fields = Object.fromEntries(errors.map(({ path, message }) => [path, message]));
      const reference = id.slice(-8);
      const values = typedValues(form);
      const refusal = { ok: false, code, reason, fields, values, reference } as const;
      return spec.form ? keepAnswer(spec.form, refusal) : refusal;
    }
  };
}

async function findActor(audience: "seller" | "customer" | "public") {
  if (audience === "public") return null;
  const actor = audience === "seller" ? await findSeller() : await findCustomer();
  if (!actor) throw unauthenticated();
  return actor;
}
