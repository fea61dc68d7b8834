"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { findCustomer, signOutInBrowser } from "@/lib/auth/browser";
import { otpSchema } from "@/lib/auth/schema";
import * as auth from "@/lib/auth/service";
import { nothingCached } from "@/lib/cache-tags";
import { signInCustomerInBrowser } from "@/lib/customers/browser";
import { type ActionState, action } from "@/lib/http/action";
import { clientAddress } from "@/lib/http/client-address";
import { keepAnswer } from "@/lib/http/plain-form";
import { mobileInputSchema } from "@/lib/mobile-schema";
import { linkSchema } from "@/lib/stores/schema";

const signIn = action(
  {
    audience: "public",
    input: z.object({ storeLink: linkSchema, mobile: mobileInputSchema, otp: otpSchema }),
    invalidates: nothingCached,
    leadsTo: (_: null, { storeLink }) => `/s/${storeLink}/orders`,
  },
  async ({ input: { mobile, otp } }) => {
    await signInCustomerInBrowser({ mobile, otp }, clientAddress(await headers()));
    return null;
  },
);

const sendCode = action(
  {
    audience: "public",
    input: z.object({ mobile: mobileInputSchema }),
    invalidates: nothingCached,
  },
  async ({ input: { mobile } }) => {
    await auth.requestOtp({ mobile, audience: "customer" }, clientAddress(await headers()));
    return null;
  },
);

/** The two buttons of the sign-in form: a code, and in. */
export async function submitSignIn(_state: ActionState<null>, form: FormData) {
  const answer = await (form.get("intent") === "code" ? sendCode : signIn)(null, form);
  return keepAnswer("sign-in", answer);
}

export async function signOut(form: FormData): Promise<void> {
  await signOutInBrowser("customer");
  redirect(ordersPath(form));
}

/** Ends every session of the buyer but this one. */
export async function signOutElsewhere(form: FormData): Promise<void> {
  const actor = await findCustomer();
  if (actor) await auth.endOtherSessions(actor);
  redirect(ordersPath(form));
}

function ordersPath(form: FormData): string {
  const link = linkSchema.safeParse(form.get("storeLink"));
  return link.success ? `/s/${link.data}/orders` : "/";
}
