import type { Metadata } from "next";
import { ForgetPages } from "@/components/dashboard/forget-pages";
import { DemoOffer } from "@/components/home/demo-offer";
import { Handset } from "@/components/home/handset";
import { HomeHero } from "@/components/home/home-hero";
import { PlainPage } from "@/components/home/plain-page";
import { SampleShop } from "@/components/home/sample-shop";
import { StoreFrame } from "@/components/home/store-frame";
import { TextLink } from "@/components/ui/text-link";
import { findSeller } from "@/lib/auth/browser";
import * as demo from "@/lib/demo/service";
import { getDictionary } from "@/lib/i18n/dictionary";
import { cachedShowcase } from "@/lib/showcase/cache";
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
  const [showcase, demoOffered] = await Promise.all([cachedShowcase(), demo.isDemoOffered()]);
  return (
    <PlainPage
      t={t}
      end={
        <TextLink href={signedIn ? "/dashboard" : "/login"} className="flex min-h-11 items-center">
          {signedIn ? t.home.open : t.home.signIn}
        </TextLink>
      }
    >
      {!signedIn && <ForgetPages />}
      <HomeHero
        t={t}
        startHref={signedIn ? "/start" : "/login"}
        store={
          showcase ? (
            <StoreFrame t={t} {...showcase} />
          ) : (
            <Handset address={t.home.sample.address} caption={t.home.sample.caption}>
              <SampleShop t={t} locale={siteLocale} />
            </Handset>
          )
        }
      />
      <DemoOffer
        offered={demoOffered}
        t={{ demo: t.home.demo, errors: t.errors }}
        action={fillDemo}
      />
    </PlainPage>
  );
}
