"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { z } from "zod";
import { ownCookie } from "@/lib/auth/cookies";
import { nothingCached } from "@/lib/cache-tags";
import { env } from "@/lib/env";
import { action } from "@/lib/http/action";
import { idSchema } from "@/lib/id-schema";
import { firstSteps, readSteps, stepsCookieOf, writeSteps } from "@/lib/stores/first-steps";
import * as stores from "@/lib/stores/service";

const YEAR = 60 * 60 * 24 * 365;

const change = action(
  {
    audience: "seller",
    input: z.strictObject({
      storeId: idSchema,
      step: z.enum(firstSteps),
      back: z.literal("yes").optional(),
    }),
    invalidates: nothingCached,
  },
  async ({ actor, input: { storeId, step, back } }) => {
    await stores.authorize(actor, storeId, "read");
    const jar = await cookies();
    const name = ownCookie(stepsCookieOf(storeId));
    const kept = readSteps(jar.get(name)?.value);
    const others = kept.putAway.filter((each) => each !== step);
    const next = { ...kept, putAway: back ? others : [...others, step] };
    // Not HttpOnly: the page itself notes there that the link was copied.
    const flags = { sameSite: "lax", path: "/", secure: env().secure, maxAge: YEAR } as const;
    jar.set(name, writeSteps(next), flags);
    return null;
  },
);

/** For the form as it is sent without scripts. */
export async function sendAway(form: FormData): Promise<void> {
  await putAway(form);
}

/** Puts a first step away in this browser, or brings it back. */
export async function putAway(form: FormData): Promise<{ ok: boolean }> {
  const state = await change(null, form);
  refresh();
  return { ok: state?.ok ?? false };
}
