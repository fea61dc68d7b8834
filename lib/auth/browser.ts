import { cookies, headers } from "next/headers";
import { cache } from "react";
import { AppError } from "@/lib/errors";
import type { AccountActor, CustomerActor } from "./actor";
import { authenticate } from "./authenticate";
import { cookieFlags, sessionCookie } from "./cookies";
import { deviceOf } from "./device";
import type { Audience, SignIn } from "./schema";
import { revokeToken, signInSeller } from "./service";

/** The signed-in seller of this page or action, or null. Read once a request. */
export const findSeller = cache(async (): Promise<AccountActor | null> => {
  const actor = await findActor("seller");
  return actor?.kind === "account" ? actor : null;
});

/** The signed-in buyer of this page or action, or null. Read once a request. */
export const findCustomer = cache(async (): Promise<CustomerActor | null> => {
  const actor = await findActor("customer");
  return actor?.kind === "customer" ? actor : null;
});

/**
 * Signs a seller in from a form, without JavaScript too: the cookie is the one that next-auth sets.
 * For server actions.
 * @throws AppError as `signInSeller`
 */
export async function signInSellerInBrowser(input: SignIn, address: string) {
  const signedIn = await signInSeller(input, address, await browserDevice());
  await keepSession("seller", signedIn);
  const { isNew, account, sessionId } = signedIn;
  const actor: AccountActor = { kind: "account", accountId: account.id, sessionId };
  return { isNew, account, actor };
}

/** What the browser of this request will be known by. */
export async function browserDevice(): Promise<string | null> {
  return deviceOf((await headers()).get("user-agent"));
}

/** Puts a session's token in the cookie, ending the session that was there. For server actions. */
export async function keepSession(
  audience: Audience,
  { token, expiresAt }: { token: string; expiresAt: string },
): Promise<void> {
  const jar = await cookies();
  const old = jar.get(sessionCookie(audience))?.value;
  if (old) await revokeToken(old, audience);
  jar.set(sessionCookie(audience), token, { ...cookieFlags(), expires: new Date(expiresAt) });
}

/** Ends this browser's session and takes its cookie away. For server actions. */
export async function signOutInBrowser(audience: Audience): Promise<void> {
  const jar = await cookies();
  const token = jar.get(sessionCookie(audience))?.value;
  if (token) await revokeToken(token, audience);
  await clearSession(audience);
}

/** Takes the session's cookie away. For server actions. */
export async function clearSession(audience: Audience): Promise<void> {
  (await cookies()).set(sessionCookie(audience), "", { ...cookieFlags(), maxAge: 0 });
}

async function findActor(audience: Audience) {
  const token = (await cookies()).get(sessionCookie(audience))?.value;
  if (!token) return null;
  try {
    return await authenticate(token, [audience]);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
