import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findSeller } from "@/lib/auth/browser";
import { getDictionary } from "@/lib/i18n/dictionary";
import { linkSchema } from "@/lib/stores/schema";
import * as stores from "@/lib/stores/service";
import { loginFor } from "../../seller-page";

/** The signed-in seller and the store they own under this link, or null. Read once a request. */
export const findOwnStorePage = cache(async (storeLink: string) => {
  const actor = await findSeller();
  if (!actor) return null;
  const own = linkSchema.safeParse(storeLink).success
    ? await stores.findOwnStore(actor, storeLink)
    : null;
  return { actor, own };
});

/**
 * What every page of a store's dashboard begins with. Nobody is led to sign in and back to `path`
 * below the store, a foreign link is a 404, and a former link leads to today's.
 */
export async function getOwnStorePage(storeLink: string, path = "") {
  const page = await findOwnStorePage(storeLink);
  if (!page) redirect(loginFor(`/dashboard/${storeLink}${path}`));
  if (!page.own) notFound();
  const { storeId, store } = page.own;
  if (store.link !== storeLink) redirect(`/dashboard/${store.link}${path}`);
  return { actor: page.actor, storeId, store, t: getDictionary(store.locale) };
}
