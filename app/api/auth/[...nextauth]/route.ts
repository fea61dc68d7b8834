import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import { readSignInForm } from "@/lib/auth/sign-in-form";
import { assertOwnOrigin } from "@/lib/http/origin";
import { problemResponse, toAppError } from "@/lib/http/problem";
import { requestId } from "@/lib/request-id";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Seller sign-in in the browser; its options need the server's settings, which a build has not. */
export const GET = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, authOptions());

/** next-auth reads any body whole and fails on broken JSON, so both are judged before. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const id = requestId();
  let body: Uint8Array<ArrayBuffer>;
  try {
    assertOwnOrigin(request);
    body = await readSignInForm(request);
  } catch (error) {
    return problemResponse(toAppError(error, id), id);
  }
  const { url, headers } = request;
  return NextAuth(new NextRequest(url, { method: "POST", headers, body }), context, authOptions());
}
