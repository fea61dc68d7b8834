import type { Metadata, Viewport } from "next";
import type { CSSProperties } from "react";
import { storeMetadata } from "@/components/storefront/metadata";
import { OfflineBar } from "@/components/storefront/offline-bar";
import { getDictionary } from "@/lib/i18n/dictionary";
import { directionOf } from "@/lib/i18n/direction";
import { accentVariables } from "@/lib/stores/accent";
import "../../storefront.css";
import { findStore, NO_STORE } from "./open-shop";

type Params = { params: Promise<{ storeLink: string }> };

export function generateStaticParams() {
  return [{ storeLink: NO_STORE }];
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const store = await findStore((await params).storeLink);
  return store ? storeMetadata(store) : {};
}

export async function generateViewport({ params }: Params): Promise<Viewport> {
  const store = await findStore((await params).storeLink);
  return { themeColor: store ? accentVariables(store.accent)["--accent"] : undefined };
}

/** The root of a store's pages: its language, its direction and its colour. */
export default async function StoreLayout({
  children,
  params,
}: Params & { children: React.ReactNode }) {
  const store = await findStore((await params).storeLink);
  const locale = store?.locale ?? "en-IN";
  const {
    storefront,
    found: { offline },
  } = getDictionary(locale);
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body
        className={store?.layout === "lookbook" ? "look" : undefined}
        style={store ? (accentVariables(store.accent) as CSSProperties) : undefined}
      >
        <a className="skip" href="#main">
          {storefront.skip}
        </a>
        <OfflineBar
          locale={locale}
          texts={{ bar: offline.bar, barAsOf: offline.barAsOf, retry: offline.retry }}
        />
        {children}
      </body>
    </html>
  );
}
