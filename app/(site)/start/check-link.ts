"use server";

import { findSeller } from "@/lib/auth/browser";
import { isReserved } from "@/lib/stores/link";
import { linkSchema } from "@/lib/stores/schema";
import * as stores from "@/lib/stores/service";

export type LinkCheck =
  | { state: "free"; link: string }
  | { state: "taken" | "reserved"; suggestion: string }
  | { state: "invalid" };

/** The free link that a name would get, or whether a link that was typed is free. */
export async function checkLink(wanted: { name: string } | { link: string }): Promise<LinkCheck> {
  const seller = await findSeller();
  if (!seller) return { state: "invalid" };
  if ("name" in wanted) {
    return { state: "free", link: await stores.suggestLink(String(wanted.name).slice(0, 200)) };
  }
  const link = linkSchema.safeParse(wanted.link);
  if (!link.success) return { state: "invalid" };
  if (await stores.isLinkFree(link.data)) return { state: "free", link: link.data };
  const state = isReserved(link.data) ? "reserved" : "taken";
  return { state, suggestion: await stores.suggestLink(link.data) };
}
