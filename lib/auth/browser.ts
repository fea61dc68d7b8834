import { cookies } from "next/headers";
import { cache } from "react";
import { AppError } from "@/lib/errors";
import type { AccountActor, CustomerActor } from "./actor";
import { authenticate } from "./authenticate";
import { sessionCookie } from "./cookies";
import type { Audience } from "./schema";

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
