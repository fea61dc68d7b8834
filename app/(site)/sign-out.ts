"use server";

import { redirect } from "next/navigation";
import { clearSession, findSeller } from "@/lib/auth/browser";
import * as auth from "@/lib/auth/service";

/** Ends the seller's session on the server and in this browser. */
export async function signOut(): Promise<void> {
  const actor = await findSeller();
  if (actor) await auth.signOut(actor);
  await clearSession("seller");
  redirect("/login");
}
