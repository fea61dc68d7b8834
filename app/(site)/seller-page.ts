import "server-only";
import { redirect } from "next/navigation";
import type { AccountActor } from "@/lib/auth/actor";
import { findSeller } from "@/lib/auth/browser";

/** The signed-in seller; nobody is led to sign in and back to `path`. */
export async function getSellerPage(path: string): Promise<AccountActor> {
  return (await findSeller()) ?? redirect(loginFor(path));
}

export const loginFor = (path: string) => `/login?next=${encodeURIComponent(path)}`;
