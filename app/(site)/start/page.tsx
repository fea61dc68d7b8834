import type { Metadata } from "next";
import { DemoOffer } from "@/components/home/demo-offer";
import { PlainPage } from "@/components/home/plain-page";
import { StartForm } from "@/components/stores/start-form";
import * as auth from "@/lib/auth/service";
import * as demo from "@/lib/demo/service";
import { env } from "@/lib/env";
import { readRefusal } from "@/lib/http/plain-form";
import { getDictionary } from "@/lib/i18n/dictionary";
import { formatMobile } from "@/lib/mobile-format";
import { fillDemo } from "../fill-demo";
import { getSellerPage } from "../seller-page";
import { siteLocale } from "../site-locale";
import { checkLink } from "./check-link";
import { createStore } from "./create-store";

const t = getDictionary(siteLocale);

export const metadata: Metadata = { title: t.start.title };

export const instant = false;

export default async function StartPage() {
  const { mobile } = await auth.getAccount(await getSellerPage("/start"));
  return (
    <PlainPage t={t} end={<bdi className="num text-text-2">{formatMobile(mobile)}</bdi>}>
      <StartForm
        t={{ start: t.start, errors: t.errors, home: t.home, common: t.common }}
        site={`${env().origin.replace(/^https?:\/\//, "")}/s/`}
        create={createStore}
        refusal={await readRefusal("start")}
        check={checkLink}
      />
      <DemoOffer
        offered={await demo.isDemoOffered()}
        t={{ demo: t.home.demo, errors: t.errors }}
        action={fillDemo}
      />
    </PlainPage>
  );
}
