import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { PlainPage } from "@/components/home/plain-page";
import { StoreList } from "@/components/stores/store-list";
import { ownCookie } from "@/lib/auth/cookies";
import * as auth from "@/lib/auth/service";
import { getDictionary } from "@/lib/i18n/dictionary";
import { formatMobile } from "@/lib/mobile-format";
import { LAST_STORE_COOKIE } from "@/lib/stores/last-store";
import * as stores from "@/lib/stores/service";
import { getSellerPage } from "../seller-page";
import { signOut } from "../sign-out";
import { siteLocale } from "../site-locale";

const t = getDictionary(siteLocale);

export const metadata: Metadata = { title: t.dashboard.stores.title };

export const instant = false;

/** Where the installed app's own shortcuts lead, below the store. */
const shortcuts: Readonly<Record<string, string>> = {
  orders: "/orders",
  "new-product": "/products/new",
};

type Props = {
  searchParams: Promise<{ all?: string; cursor?: string | string[]; to?: string | string[] }>;
};

/** Leads to the only store or the one that was open last; else, or when asked, lists them all. */
export default async function DashboardPage({ searchParams }: Props) {
  const actor = await getSellerPage("/dashboard");
  const { all, cursor, to } = await searchParams;
  const below = (typeof to === "string" && shortcuts[to]) || "";
  if (all === undefined && cursor === undefined) {
    const last = (await cookies()).get(ownCookie(LAST_STORE_COOKIE))?.value;
    const own = last && (await stores.findOwnStore(actor, last));
    if (own) redirect(`/dashboard/${own.store.link}${below}`);
  }
  const page = await stores.listStores(actor, {
    limit: 50,
    cursor: typeof cursor === "string" ? cursor : undefined,
  });
  const [first, second] = page.data;
  if (!first && cursor === undefined) redirect("/start");
  if (first && !second && all === undefined && cursor === undefined) {
    redirect(`/dashboard/${first.link}${below}`);
  }
  const { mobile } = await auth.getAccount(actor);
  return (
    <PlainPage t={t} end={<bdi className="num text-text-2">{formatMobile(mobile)}</bdi>}>
      <StoreList t={t} page={page} signOut={signOut} />
    </PlainPage>
  );
}
