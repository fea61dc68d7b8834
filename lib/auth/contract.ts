import { z } from "zod";
import { contract } from "@/lib/http/contract";
import { pageQuery, pageSchema } from "@/lib/http/paging";
import {
  accountSchema,
  otpDeliverySchema,
  otpRequestSchema,
  sessionSchema,
  signedInAccountSchema,
  signInSchema,
} from "./schema";

export const requestOtp = contract({
  id: "requestOtp",
  summary: "Send a one-time code to a number",
  method: "POST",
  path: "/otp",
  audience: "public",
  body: otpRequestSchema,
  response: { 202: otpDeliverySchema },
});

export const signInSeller = contract({
  id: "signInSeller",
  summary: "Sign in as a seller, making the account if the number is new",
  method: "POST",
  path: "/accounts",
  audience: "public",
  body: signInSchema,
  also: [401],
  response: { 201: signedInAccountSchema, 200: signedInAccountSchema },
});

export const getAccount = contract({
  id: "getAccount",
  summary: "The signed-in seller's account",
  method: "GET",
  path: "/accounts/me",
  audience: "seller",
  response: { 200: accountSchema },
});

export const signOut = contract({
  id: "signOut",
  summary: "End this session; its token is refused from then on",
  method: "DELETE",
  path: "/sessions/current",
  audience: "either",
  response: { 204: null },
});

export const listSessions = contract({
  id: "listSessions",
  summary: "Where you are signed in, the newest first",
  method: "GET",
  path: "/sessions",
  audience: "either",
  query: z.strictObject(pageQuery),
  response: { 200: pageSchema(sessionSchema) },
});

export const endSession = contract({
  id: "endSession",
  summary: "End one of your sessions; its token is refused from then on",
  method: "DELETE",
  path: "/sessions/{sessionId}",
  audience: "either",
  response: { 204: null },
});
