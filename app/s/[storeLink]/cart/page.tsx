import type { Metadata } from "next";
import { CartProvider } from "@/components/cart/cart-provider";
import { CartView } from "@/components/cart/cart-view";
import { CartUnreachable, EmptyCart } from "@/components/cart/empty-cart";
import { MissedLines } from "@/components/cart/missed-lines";
import { SlimCover } from "@/components/storefront/cover";
import { islandShopOf } from "@/components/storefront/shop";
import { findCartId } from "@/lib/cart/browser";
import * as carts from "@/lib/cart/service";
import { cachedCategories } from "@/lib/catalog/cache";
import * as checkout from "@/lib/checkout/service";
import { AppError } from "@/lib/errors";
import { sayAway } from "@/lib/serve/visit.mjs";
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
  const { problem, reason, again } = await searchParams;
  const [reading, categories, missed] = await Promise.all([
    findReading(store),
    cachedCategories(store.storeId),
    typeof again === "string" ? checkout.listMissed(again, store.storeId) : [],
  ]);
  const back = (
    <SlimCover shop={shop} back={{ href: href(), label: texts.storefront.backToShop }} />
  );
  if (reading === "unreachable") {
    sayAway();
    return (
      <>
        {back}
        <CartUnreachable shop={shop} />
      </>
    );
  }
  const { cart, lastOrder } = reading;
  const { isOpen, freeDeliveryAbove, minimumOrder, contactPhone, url } = store;
  const named = new Set(cart.items.map(({ category }) => category));
  const inCart = categories.filter(({ name }) => named.has(name));
  const notice = <MissedLines lines={missed} texts={texts.cart.again} locale={store.locale} />;
  return (
    <CartProvider shop={islandShopOf(shop)} addAction={addToCart} initial={cart}>
      {back}
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
        notice={notice}
        empty={
          <EmptyCart shop={shop} categories={categories} lastOrder={lastOrder} notice={notice} />
        }
      />
    </CartProvider>
  );
}

/** The visitor's cart, and what was last ordered from it: an answer may have been lost on the way. */
async function findReading({ storeId, link }: { storeId: string; link: string }) {
  try {
    const cartId = await findCartId(storeId);
    if (!cartId) return { cart: await carts.emptyCart(link), lastOrder: null };
    const { cart, epoch } = await carts.readCart(cartId);
    return { cart, lastOrder: await checkout.findLastOrder(cartId, epoch) };
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") return "unreachable";
    throw error;
  }
}
