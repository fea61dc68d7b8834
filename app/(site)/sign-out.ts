"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { signOutInBrowser } from "@/lib/auth/browser";

/** Ends the seller's session on the server and in this browser. */
export async function signOut(): Promise<void> {
  await signOutInBrowser("seller");
  // For the page that follows: what was typed and not saved leaves this device too.
  (await cookies()).set("soko.left", "1", { path: "/", sameSite: "lax", maxAge: 300 });
  redirect("/login");
}
