"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import * as auth from "@/lib/auth/service";
import { nothingCached } from "@/lib/cache-tags";
import { type ActionState, action } from "@/lib/http/action";
import { idSchema } from "@/lib/id-schema";

const one = action(
  {
    audience: "seller",
    input: z.strictObject({ sessionId: idSchema }),
    invalidates: nothingCached,
  },
  async ({ actor, input }) => {
    await auth.endSession(actor, input.sessionId);
    return null;
  },
);

const others = action(
  { audience: "seller", input: z.strictObject({}), invalidates: nothingCached },
  async ({ actor }) => {
    await auth.endOtherSessions(actor);
    return null;
  },
);

/** Ends one of the seller's sessions. */
export async function endSession(_: ActionState<null>, form: FormData): Promise<ActionState<null>> {
  const state = await one(null, form);
  refresh();
  return state;
}

/** Ends all of the seller's sessions but this one. */
export async function endOtherSessions(
  _: ActionState<null>,
  form: FormData,
): Promise<ActionState<null>> {
  const state = await others(null, form);
  refresh();
  return state;
}
