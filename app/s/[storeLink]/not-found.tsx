import { StateScreen } from "@/components/storefront/state-screen";
import { getDictionary } from "@/lib/i18n/dictionary";

/** For a link that leads to no store, and for pages that a store does not have. */
export default function StoreNotFound() {
  const t = getDictionary("en").storefront;
  return (
    <main className="wrap states" id="main">
      <title>{t.product.notFound.title}</title>
      <StateScreen drawing="page" title={t.product.notFound.title} body={t.storeNotFound.body}>
        <a className="btn btn--main" href="/">
          {t.storeNotFound.action}
        </a>
      </StateScreen>
    </main>
  );
}
