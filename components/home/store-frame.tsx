import { cx } from "@/components/ui/cx";
import { textLinkStyle } from "@/components/ui/text-link";
import { formatAddress } from "@/lib/address-text";
import type { StorefrontProduct } from "@/lib/catalog/schema";
import { formatMoney } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { accentVariables } from "@/lib/stores/accent";
import type { Storefront } from "@/lib/stores/schema";
import { Handset } from "./handset";
import { ShopPreview } from "./shop-preview";

type Props = { t: Dictionary; store: Storefront; goods: readonly StorefrontProduct[] };

/** A real store as its buyers see it, in its own colour, with the way into it. */
export function StoreFrame({ t, store, goods }: Props) {
  const accent = accentVariables(store.accent);
  const money = (amount: number) => formatMoney(amount, store.currency, store.locale);
  return (
    <Handset
      address={store.url.replace(/^https?:\/\//, "")}
      style={
        {
          "--brand": accent["--accent"],
          "--on-brand": accent["--on-accent"],
          "--brand-subtle": accent["--accent-subtle"],
          "--brand-text": accent["--accent-text"],
        } as React.CSSProperties
      }
      caption={
        <a
          href={`/s/${store.link}`}
          className={cx(textLinkStyle, "inline-flex min-h-11 items-center")}
        >
          {t.home.seeStore}
        </a>
      }
    >
      <ShopPreview
        name={store.name}
        place={formatAddress(store.address)}
        text={{ all: t.home.sample.all, add: t.home.sample.add, mrp: t.common.price.mrp }}
        goods={goods.map((good) => ({
          id: good.id,
          name: good.name,
          price: money(good.salePrice),
          mrp: good.mrp > good.salePrice ? money(good.mrp) : null,
          image: good.image,
        }))}
      />
    </Handset>
  );
}
