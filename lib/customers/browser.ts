import { headers } from "next/headers";
import type { CustomerActor } from "@/lib/auth/actor";
import { keepSession } from "@/lib/auth/browser";
import { clientAddress } from "@/lib/http/client-address";
import { signInCustomer } from "./service";

/**
 * Signs a buyer in from a form, without JavaScript too. For server actions; the actor is good at
 * once, while `findCustomer` may have looked before.
 * @throws AppError as `signInCustomer`
 */
export async function signInCustomerInBrowser(mobile: string, otp: string) {
  const signedIn = await signInCustomer({ mobile, otp }, clientAddress(await headers()));
  await keepSession("customer", signedIn);
  const { isNew, customer, sessionId, proven } = signedIn;
  const actor: CustomerActor = { kind: "customer", customerId: customer.id, sessionId, proven };
  return { isNew, customer, actor };
}
