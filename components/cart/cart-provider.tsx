"use client";

import { createContext, use, useEffect, useState, useSyncExternalStore } from "react";
import type { IslandShop } from "@/components/storefront/shop";
import { projected } from "@/lib/cart/optimistic";
import type { Cart } from "@/lib/cart/schema";
import { type CartStore, createCartStore } from "./cart-store";
import { keepSource } from "./source";

/** What the forms do where scripts do not run. */
export type CartActions = { addAction: (form: FormData) => Promise<void> };

type Kept = CartActions & { shop: IslandShop; store: CartStore };

const CartContext = createContext<Kept | null>(null);

type Props = CartActions & { shop: IslandShop; initial?: Cart; children: React.ReactNode };

/** Gives the page's islands one cart. Without `initial` it is read once the page is there. */
export function CartProvider({ shop, initial, addAction, children }: Props) {
  const [kept] = useState(() => ({
    shop,
    addAction,
    store: createCartStore(shop, initial ?? null),
  }));
  useEffect(() => {
    keepSource(shop.link);
    return kept.store.connect();
  }, [kept, shop.link]);
  return <CartContext value={kept}>{children}</CartContext>;
}

export function useCart() {
  const kept = use(CartContext);
  if (!kept) throw new Error("The cart's islands stand inside a CartProvider.");
  const { store } = kept;
  const state = useSyncExternalStore(store.subscribe, store.get, store.get);
  return { ...kept, ...state, ...projected(state.cart, state.wanted) };
}

/** The cart's way out of the page: what was tapped arrives before the next page reads it. */
export function leaveWhenIdle(store: CartStore, event: React.MouseEvent<HTMLAnchorElement>) {
  if (!store.isBusy() || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const { href } = event.currentTarget;
  void store.idle().then(() => window.location.assign(href));
}
