import type { Metadata } from "next";
import { StateScreen } from "@/components/storefront/state-screen";
import { getDictionary } from "@/lib/i18n/dictionary";
import "./storefront.css";

const locale = "en-IN";
const { notFound, page } = getDictionary(locale).errors;

export const metadata: Metadata = { title: notFound.title };

/** For addresses that belong to no page at all. */
export default function GlobalNotFound() {
  return (
    <html lang={locale}>
      <body>
        <main className="wrap states" id="main">
          <StateScreen drawing="page" title={notFound.title} body={notFound.body}>
            <a className="btn btn--main" href="/">
              {page.home}
            </a>
          </StateScreen>
        </main>
      </body>
    </html>
  );
}
