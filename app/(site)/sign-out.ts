"use server";

import { redirect } from "next/navigation";
import { signOutInBrowser } from "@/lib/auth/browser";

/** Ends the seller's session on the server and in this browser. */
export async function signOut(): Promise<void> {
  await signOutInBrowser("seller");
  redirect("/login");
}
