"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { ClaimState } from "@/components/tracking/upi-panel";
import { nothingCached } from "@/lib/cache-tags";
import { action } from "@/lib/http/action";
import { keepAnswer } from "@/lib/http/plain-form";
import { getDictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { idSchema } from "@/lib/id-schema";
import * as orders from "@/lib/orders/service";
import { linkSchema } from "@/lib/stores/schema";

const tokenSchema = z.string().min(1).max(64);

const claim = action(
  {
    audience: "public",
    input: z.object({
      token: tokenSchema,
      reference: z
        .string()
        .transform((typed) => typed.replace(/[\s-]/g, ""))
        .pipe(z.string().regex(/^[A-Za-z0-9]{6,40}$/)),
    }),
    invalidates: nothingCached,
  },
  async ({ input: { token, reference } }) => {
    await orders.claimPayment(token, reference);
  },
);

/** Notes the reference of a payment that the buyer says was made. */
export async function claimPayment(_state: ClaimState, form: FormData): Promise<ClaimState> {
  const answer = await claim(null, form);
  if (!answer || answer.ok) {
    refresh();
    return null;
  }
  const { errors, tracking } = getDictionary("en");
  const problem =
    answer.code === "invalid_input" ? tracking.upi.referenceProblem : errorText(errors, answer);
  return keepAnswer("claim", { problem, typed: answer.values.reference ?? "" });
}

const cancel = action(
  {
    audience: "customer",
    input: z.object({ storeLink: linkSchema, token: tokenSchema, orderId: idSchema }),
    invalidates: nothingCached,
  },
  ({ actor, input: { orderId } }) => orders.cancelOrder(actor, orderId),
);

/** Cancels an order that the shop has not accepted yet; the page then says how it stands. */
export async function cancelOrder(form: FormData): Promise<void> {
  const answer = await cancel(null, form);
  const link = linkSchema.safeParse(form.get("storeLink"));
  const token = tokenSchema.safeParse(form.get("token"));
  if (!link.success || !token.success) redirect("/");
  const path = `/s/${link.data}/o/${encodeURIComponent(token.data)}`;
  redirect(answer && !answer.ok ? `${path}?problem=${answer.reason ?? answer.code}` : path);
}
