import type { Metadata, Viewport } from "next";
import { themeViewport } from "@/components/ui/theme/theme";
import { currentTheme } from "@/components/ui/theme/theme-cookie";
import { ThemeFollower } from "@/components/ui/theme/theme-follower";
import { Toaster } from "@/components/ui/toaster";
import { getDictionary } from "@/lib/i18n/dictionary";
import "../dashboard.css";
import { dashboardFonts } from "../fonts/dashboard-fonts";
import { siteLocale } from "./site-locale";

/** The theme comes from a cookie, so that the first byte has its colours: no page here is static. */
export const instant = false;

const { common, home } = getDictionary(siteLocale);

export const metadata: Metadata = {
  title: { default: home.title, template: `%s · ${common.soko}` },
  applicationName: common.soko,
  manifest: "/manifest.webmanifest",
  formatDetection: { telephone: false },
  appleWebApp: { capable: true, title: common.soko, statusBarStyle: "default" },
  icons: { apple: "/icons/soko-192.png" },
};

export async function generateViewport(): Promise<Viewport> {
  return { viewportFit: "cover", ...themeViewport(await currentTheme()) };
}

/** Everything but the storefronts, which have a root of their own, so that no style crosses over. */
export default async function SiteLayout({ children }: { children: React.ReactNode }) {
  return (
    <html
      lang={siteLocale}
      dir="ltr"
      data-theme={await currentTheme()}
      data-theme-root=""
      className={dashboardFonts}
    >
      <body>
        {children}
        <ThemeFollower />
        <Toaster closeLabel={common.actions.close} />
      </body>
    </html>
  );
}
