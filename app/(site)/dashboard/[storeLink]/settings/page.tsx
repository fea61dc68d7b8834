import type { Metadata } from "next";
import { PageFrame } from "@/components/dashboard/page-frame";
import { AccountSection } from "@/components/stores/account-section";
import { SettingsForm } from "@/components/stores/settings-form";
import { PageHeader } from "@/components/ui/page-header";
import { currentTheme } from "@/components/ui/theme/theme-cookie";
import * as auth from "@/lib/auth/service";
import { readRefusal } from "@/lib/http/plain-form";
import { getDictionary } from "@/lib/i18n/dictionary";
import { formatMobile } from "@/lib/mobile-format";
import { signOut } from "../../../sign-out";
import { siteLocale } from "../../../site-locale";
import { getOwnStorePage } from "../own-store";
import { saveSettings } from "./save-settings";

export const instant = false;

export const metadata: Metadata = { title: getDictionary(siteLocale).settings.title };

type Props = { params: Promise<{ storeLink: string }> };

export default async function SettingsPage({ params }: Props) {
  const { actor, store, t } = await getOwnStorePage((await params).storeLink, "/settings");
  const { mobile } = await auth.getAccount(actor);
  return (
    <PageFrame width="form">
      <PageHeader title={t.settings.title} />
      <SettingsForm
        store={store}
        t={{
          settings: t.settings,
          errors: t.errors,
          common: t.common,
          linkText: t.start.link,
        }}
        action={saveSettings}
        refusal={await readRefusal("settings")}
      />
      <AccountSection
        t={t}
        theme={await currentTheme()}
        mobile={formatMobile(mobile)}
        signOut={signOut}
      />
    </PageFrame>
  );
}
