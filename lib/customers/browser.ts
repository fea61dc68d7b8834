import type { CustomerActor } from "@/lib/auth/actor";
import { browserDevice, keepSession } from "@/lib/auth/browser";
import type { SignIn } from "@/lib/auth/schema";
import { signInCustomer } from "./service";

/**
 * Signs a buyer in from a form, without JavaScript too. For server actions; the actor is good at
 * once, while `findCustomer` may have looked before.
 * @throws AppError as `signInCustomer`
 */
export async function signInCustomerInBrowser(input: SignIn, address: string) {
  const signedIn = await signInCustomer(input, address, await browserDevice());
  await keepSession("customer", signedIn);
  const { isNew, customer, sessionId, proven } = signedIn;
  const actor: CustomerActor = { kind: "customer", customerId: customer.id, sessionId, proven };
  return { isNew, customer, actor };
}
