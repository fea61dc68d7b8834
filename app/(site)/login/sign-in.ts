"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { CodeSent } from "@/components/auth/sign-in-form";
import { signInSellerInBrowser } from "@/lib/auth/browser";
import { nextPath } from "@/lib/auth/next-path";
import { otpSchema } from "@/lib/auth/schema";
import * as auth from "@/lib/auth/service";
import { nothingCached } from "@/lib/cache-tags";
import { invalidInput } from "@/lib/errors";
import { type ActionState, action } from "@/lib/http/action";
import { clientAddress } from "@/lib/http/client-address";
import { keepAnswer } from "@/lib/http/plain-form";
import { mobileInputSchema } from "@/lib/mobile-schema";

const formSchema = z.strictObject({
  mobile: mobileInputSchema,
  otp: otpSchema.optional(),
  step: z.enum(["number", "code"]),
  /** Another code is wanted. */
  again: z.literal("yes").optional(),
  next: z.string().max(2000).optional(),
});

const takeStep = action(
  { audience: "public", input: formSchema, invalidates: nothingCached },
  async ({ input: { mobile, otp, step, again, next } }) => {
    const address = clientAddress(await headers());
    if (step === "number" || again) {
      const { delivery, resendIn } = await auth.requestOtp({ mobile, audience: "seller" }, address);
      return { mobile, delivery, resendIn, again: again !== undefined };
    }
    if (otp === undefined) throw invalidInput([{ path: "otp", message: "is missing" }]);
    const { isNew } = await signInSellerInBrowser({ mobile, otp }, address);
    redirect(isNew ? "/start" : (nextPath(next) ?? "/dashboard"));
  },
);

/** Both steps of signing in: a number asks for a code, a number with a code opens the shop. */
export async function signIn(
  previous: ActionState<CodeSent>,
  form: FormData,
): Promise<ActionState<CodeSent>> {
  return keepAnswer("login", await takeStep(previous, form));
}
