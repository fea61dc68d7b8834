import type { Metadata } from "next";
import { HomeHero } from "@/components/home/home-hero";
import { PlainPage } from "@/components/home/plain-page";
import { TextLink } from "@/components/ui/text-link";
import { findSeller } from "@/lib/auth/browser";
import { getDictionary } from "@/lib/i18n/dictionary";
import { siteLocale } from "./site-locale";

const t = getDictionary(siteLocale);

export const metadata: Metadata = {
  title: { absolute: t.home.title },
  description: t.home.lead,
  alternates: { canonical: "/" },
};

export const instant = false;

export default async function HomePage() {
  const signedIn = (await findSeller()) !== null;
  return (
    <PlainPage
      t={t}
      end={
        <TextLink href={signedIn ? "/dashboard" : "/login"} className="flex min-h-11 items-center">
          {signedIn ? t.home.open : t.home.signIn}
        </TextLink>
      }
    >
      <HomeHero t={t} locale={siteLocale} startHref={signedIn ? "/start" : "/login"} />
    </PlainPage>
  );
}
