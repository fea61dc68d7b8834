import { firstLetter } from "@/components/ui/first-letter";
import type { StorefrontProduct } from "@/lib/catalog/schema";
import { formatMoney, percentOff } from "@/lib/format";
import { getDictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { previewBeside } from "@/lib/media/url";
import type { ProductCard, ShopCard } from "@/lib/previews/card";
import type { Icon } from "@/lib/previews/icon";
import { accentVariables } from "@/lib/stores/accent";
import type { Storefront } from "@/lib/stores/schema";

/** The link preview of a shop, with the JPEGs of some of its goods. */
export function shopCardOf(store: Storefront, pictures: string[]): ShopCard {
  const { payment } = getDictionary(store.locale).storefront;
  const { city, state } = store.address;
  const place = [city, state].filter(Boolean).join(", ");
  const lines = [place, store.upiId ? payment.codOrUpi : payment.cod].filter(Boolean);
  return { kind: "shop", name: store.name, lines, accent: store.accent, pictures };
}

/** The link preview of a product: what it costs today, or that it is sold out. */
export function productCardOf(store: Storefront, product: StorefrontProduct): ProductCard {
  const { common, storefront } = getDictionary(store.locale);
  const money = (amount: number) => formatMoney(amount, store.currency, store.locale);
  const { name, mrp, salePrice, soldOut, image } = product;
  const percent = percentOff(mrp, salePrice);
  const isFrom = hasPrices(product);
  return {
    kind: "product",
    name,
    letter: firstLetter(name),
    shop: store.name,
    accent: store.accent,
    price: isFrom ? fill(storefront.item.from, { price: money(salePrice) }) : money(salePrice),
    mrp: mrp > salePrice && !isFrom ? money(mrp) : null,
    saving: percent && !soldOut ? fill(common.price.off, { percent }) : null,
    soldOut: soldOut ? storefront.item.soldOut : null,
    picture: image && previewBeside(image.url),
  };
}

/** Whether the variants of a product cost differently, so that its price is the lowest of several. */
export function hasPrices({ salePrice, variants }: StorefrontProduct): boolean {
  return variants.some((variant) => variant.salePrice !== salePrice);
}

/** A shop's icon: the first letter of its name on its colour. */
export function storeIcon({ name, accent }: Pick<Storefront, "name" | "accent">): Icon {
  const colours = accentVariables(accent);
  return {
    letter: firstLetter(name),
    ground: colours["--accent"],
    ink: colours["--on-accent"],
  };
}
