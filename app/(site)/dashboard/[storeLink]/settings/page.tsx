import type { Metadata } from "next";
import { PageFrame } from "@/components/dashboard/page-frame";
import { AccountSection } from "@/components/stores/account-section";
import { SessionsSection } from "@/components/stores/sessions-section";
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
import { endOtherSessions, endSession } from "./end-session";
import { saveSettings } from "./save-settings";

export const instant = false;

export const metadata: Metadata = { title: getDictionary(siteLocale).settings.title };

const MOST_SESSIONS = 100;

type Props = { params: Promise<{ storeLink: string }> };

export default async function SettingsPage({ params }: Props) {
  const { actor, store, t } = await getOwnStorePage((await params).storeLink, "/settings");
  const [{ mobile }, sessions] = await Promise.all([
    auth.getAccount(actor),
    auth.listSessions(actor, { limit: MOST_SESSIONS }),
  ]);
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
      <SessionsSection
        sessions={sessions.data}
        place={store}
        now={new Date()}
        t={{ settings: t.settings, errors: t.errors }}
        end={endSession}
        endOthers={endOtherSessions}
      />
    </PageFrame>
  );
}
