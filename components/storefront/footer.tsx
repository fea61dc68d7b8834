import { formatMobile } from "@/lib/mobile-format";
import { Filled } from "./filled";
import type { Shop } from "./shop";

/** How one pays, whom one asks, and where to read more. */
export function ShopFooter({ shop }: { shop: Shop }) {
  const { store, texts, href } = shop;
  const t = texts.storefront.footer;
  const phone = store.contactPhone;
  return (
    <footer className="foot wrap">
      <p>
        {store.upiId ? t.pay : t.payCod}{" "}
        {phone && (
          <Filled
            text={t.questions}
            values={{
              phone: (
                <a className="link num" href={`tel:${phone}`} dir="ltr">
                  {formatMobile(phone)}
                </a>
              ),
            }}
          />
        )}
      </p>
      <p>
        {t.runsOn}{" "}
        <a className="link" href={href("/info")}>
          {t.about}
        </a>
        {" · "}
        <a className="link" href={href("/orders")} rel="nofollow">
          {t.orders}
        </a>
      </p>
    </footer>
  );
}
