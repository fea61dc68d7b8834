import type { AuthOptions, RequestInternal } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { clientAddress } from "@/lib/http/client-address";
import { toAppError } from "@/lib/http/problem";
import { parseInput } from "@/lib/http/validate";
import { logError } from "@/lib/log";
import { requestId } from "@/lib/request-id";
import { findHolder, unauthenticated } from "./authenticate";
import { cookieFlags, cookieName, readCookie, sessionCookie } from "./cookies";
import { deviceOf } from "./device";
import { ownUrl } from "./own-url";
import { type SignIn, signInSchema } from "./schema";
import { revokeToken, signInSeller } from "./service";
import { revokeSession } from "./session";
import { keyFor, readClaims, SESSION_SECONDS } from "./token";

type SellerUser = { id: string; sessionId: string };

/** next-auth for sellers: its cookie holds the very token that the API takes as a bearer. */
export function authOptions(): AuthOptions {
  const options = cookieFlags();
  const secret = keyFor("seller");
  return {
    secret,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    jwt: { secret, maxAge: SESSION_SECONDS },
    useSecureCookies: env().secure,
    cookies: {
      sessionToken: { name: sessionCookie("seller"), options },
      csrfToken: { name: cookieName("csrf"), options },
      callbackUrl: { name: cookieName("callback"), options },
    },
    pages: { signIn: "/login", error: "/login", signOut: "/" },
    providers: [
      CredentialsProvider({
        id: "seller",
        name: "Mobile number",
        credentials: { mobile: { label: "Mobile number" }, otp: { label: "Code" } },
        authorize,
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user) {
          const { id, sessionId } = user as SellerUser;
          return { aud: "seller", sid: sessionId, sub: id };
        }
        await assertLive(token);
        return token;
      },
      session: ({ session: { expires } }) => ({ user: {}, expires }),
      redirect: async ({ url }) => ownUrl(url, env().NEXTAUTH_URL),
    },
    events: {
      async signOut({ token }) {
        const claims = readClaims(token, "seller");
        if (claims) await revokeSession(claims.sid);
      },
    },
    logger: {
      error: (code, about) => {
        // A cookie whose session is over is an everyday thing.
        if (code !== "JWT_SESSION_ERROR") logError(`next-auth ${code}`, causeOf(about));
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** Signs in; the message of what it throws is the `error` that the sign-in page is given. */
async function authorize(
  credentials: Record<"mobile" | "otp", string> | undefined,
  { headers = {} }: Pick<RequestInternal, "headers">,
): Promise<SellerUser> {
  const sent = new Headers(headers);
  try {
    const { mobile, otp } = credentials ?? {};
    const input = parseInput(signInSchema, { mobile, otp }) as SignIn;
    const { account, sessionId } = await signInSeller(
      input,
      clientAddress(sent),
      deviceOf(sent.get("user-agent")),
    );
    const old = readCookie({ headers: sent }, sessionCookie("seller"));
    if (old) await revokeToken(old, "seller");
    return { id: account.id, sessionId };
  } catch (error) {
    throw new Error(toAppError(error, requestId()).code);
  }
}

/** A session that was ended shows as none; a database that is away signs nobody out. */
async function assertLive(token: unknown): Promise<void> {
  const claims = readClaims(token, "seller");
  if (!claims) throw unauthenticated();
  const holder = await findHolder(claims).catch((error: unknown) => {
    logError("session not checked", error);
    return undefined;
  });
  if (holder === null) throw unauthenticated();
}

function causeOf(about: Error | { error: Error }): Error {
  return about instanceof Error ? about : about.error;
}
