import { formatMoney } from "@/lib/format";
import { type Dictionary, getDictionary } from "@/lib/i18n/dictionary";
import type { Storefront } from "@/lib/stores/schema";

/** What every part of a store's pages needs: the store, its language and its addresses. */
export type Shop = {
  store: Storefront;
  texts: Dictionary;
  money: (amount: number) => string;
  /** The address of one of the store's pages: `href("/cart")`. */
  href: (path?: string) => string;
};

export function shopOf(store: Storefront): Shop {
  return {
    store,
    texts: getDictionary(store.locale),
    money: (amount) => formatMoney(amount, store.currency, store.locale),
    href: (path = "") => `/s/${store.link}${path}`,
  };
}

/** The part of a shop that islands get: plain data, and only the words that they show. */
export type IslandShop = ReturnType<typeof islandShopOf>;

export function islandShopOf({ store, texts }: Shop) {
  const { code, reason } = texts.errors;
  return {
    storeId: store.storeId,
    link: store.link,
    currency: store.currency,
    locale: store.locale,
    texts: {
      item: texts.storefront.item,
      bar: texts.storefront.cartBar,
      product: texts.storefront.product,
      items: texts.cart.items,
      price: texts.common.price,
      errors: {
        code: {
          internal: code.internal,
          network: code.network,
          not_found: code.not_found,
          rate_limited: code.rate_limited,
          unavailable: code.unavailable,
        },
        reason: {
          cart_full: reason.cart_full,
          insufficient_stock: reason.insufficient_stock,
          other_store: reason.other_store,
          quantity_limit: reason.quantity_limit,
          unavailable: reason.unavailable,
        },
      },
    },
  };
}
