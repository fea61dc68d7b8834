import type { Metadata } from "next";
import { CartProvider } from "@/components/cart/cart-provider";
import { CartView } from "@/components/cart/cart-view";
import { EmptyCart } from "@/components/cart/empty-cart";
import { SlimCover } from "@/components/storefront/cover";
import { islandShopOf } from "@/components/storefront/shop";
import { findCartId } from "@/lib/cart/browser";
import * as carts from "@/lib/cart/service";
import { cachedCategories } from "@/lib/catalog/cache";
import { openShop } from "../open-shop";
import { acceptChanges, addToCart, setLine } from "./actions";

// It waits for the cart, instead of streaming it in later: that would need scripts to be seen.
export const instant = false;

type Props = {
  params: Promise<{ storeLink: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { store, texts } = await openShop((await params).storeLink, "/cart");
  return { title: `${texts.cart.title} · ${store.name}`, robots: { index: false } };
}

export default async function CartPage({ params, searchParams }: Props) {
  const shop = await openShop((await params).storeLink, "/cart");
  const { store, texts, href } = shop;
  const [cart, categories, { problem, reason }] = await Promise.all([
    readCart(store),
    cachedCategories(store.storeId),
    searchParams,
  ]);
  const { isOpen, freeDeliveryAbove, minimumOrder, contactPhone, url } = store;
  const named = new Set(cart.items.map(({ category }) => category));
  const inCart = categories.filter(({ name }) => named.has(name));
  return (
    <CartProvider shop={islandShopOf(shop)} addAction={addToCart} initial={cart}>
      <SlimCover shop={shop} back={{ href: href(), label: texts.storefront.backToShop }} />
      <CartView
        texts={texts.cart}
        terms={{ isOpen, freeDeliveryAbove, minimumOrder }}
        actions={{ setAction: setLine, acceptAction: acceptChanges }}
        sentProblem={
          typeof problem === "string"
            ? { code: problem, reason: typeof reason === "string" ? reason : undefined }
            : null
        }
        chat={contactPhone ? { phone: contactPhone, url } : null}
        categories={Object.fromEntries(inCart.map(({ name, slug }) => [name, slug]))}
        empty={<EmptyCart shop={shop} categories={categories} />}
      />
    </CartProvider>
  );
}

async function readCart({ storeId, link }: { storeId: string; link: string }) {
  const cartId = await findCartId(storeId);
  return cartId ? carts.getCart(cartId) : carts.emptyCart(link);
}
