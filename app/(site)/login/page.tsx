import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { SignInForm } from "@/components/auth/sign-in-form";
import { ForgetDrafts } from "@/components/catalog/forget-drafts";
import { ForgetPages } from "@/components/dashboard/forget-pages";
import { Handset } from "@/components/home/handset";
import { PlainPage } from "@/components/home/plain-page";
import { SampleShop } from "@/components/home/sample-shop";
import { findSeller } from "@/lib/auth/browser";
import { nextPath } from "@/lib/auth/next-path";
import { env } from "@/lib/env";
import { actionStateSchema, readAnswer } from "@/lib/http/plain-form";
import { getDictionary } from "@/lib/i18n/dictionary";
import { siteLocale } from "../site-locale";
import { signIn } from "./sign-in";

const t = getDictionary(siteLocale);

export const metadata: Metadata = { title: t.auth.title };

export const instant = false;

const codeSentSchema = z.object({
  mobile: z.string(),
  delivery: z.enum(["bypass", "sms"]),
  resendIn: z.number(),
  again: z.boolean(),
});

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function LoginPage({ searchParams }: Props) {
  const asked = await searchParams;
  const next = nextPath(asked.next) ?? "/dashboard";
  if (await findSeller()) redirect(next);
  return (
    <PlainPage t={t}>
      <ForgetPages />
      <ForgetDrafts />
      <div className="wide:mt-10 wide:grid wide:grid-cols-[minmax(0,600px)_1fr] wide:gap-14">
        <div>
          <h1 className="text-28 font-bold">{t.auth.heading}</h1>
          <p className="mb-5 text-text-2 wide:mb-6">{t.auth.lead}</p>
          <SignInForm
            t={{ auth: t.auth, errors: t.errors }}
            bypass={env().OTP_MODE === "bypass"}
            next={next}
            initial={await readAnswer("login", actionStateSchema(codeSentSchema))}
            action={signIn}
          />
        </div>
        <div className="hidden wide:block">
          <Handset address={t.home.sample.address}>
            <SampleShop t={t} locale={siteLocale} />
          </Handset>
        </div>
      </div>
    </PlainPage>
  );
}
