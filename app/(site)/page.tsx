import type { Metadata } from "next";
import { DemoList } from "@/components/home/demo-list";
import { DemoOffer } from "@/components/home/demo-offer";
import { HomeHero } from "@/components/home/home-hero";
import { PlainPage } from "@/components/home/plain-page";
import { TextLink } from "@/components/ui/text-link";
import { findSeller } from "@/lib/auth/browser";
import * as demo from "@/lib/demo/service";
import { getDictionary } from "@/lib/i18n/dictionary";
import { formatMobile } from "@/lib/mobile-format";
import { fillDemo } from "./fill-demo";
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
      <HomeHero t={t} locale={siteLocale} startHref={signedIn ? "/start" : "/login"}>
        <Demo />
      </HomeHero>
    </PlainPage>
  );
}

/** On a copy to try things in: the demo stores, or the offer to fill them while there is no store. */
async function Demo() {
  const there = await demo.findDemo();
  if (there) {
    const { stores, mobile } = there;
    return <DemoList t={t.home.demo} stores={stores} mobile={formatMobile(mobile)} />;
  }
  if (!(await demo.isDemoOffered())) return null;
  return <DemoOffer t={{ demo: t.home.demo, errors: t.errors }} fillDemo={fillDemo} />;
}
