import { SlimCover } from "./cover";
import { ShopFooter } from "./footer";
import { NotThere } from "./not-there";
import { SearchForm } from "./search-form";
import type { Shop } from "./shop";
import { StateScreen } from "./state-screen";

/** In a product's place when the shop has none, or has none any more, at its address: a 404. */
export function ProductGone({ shop, cart }: { shop: Shop; cart: React.ReactNode }) {
  const { texts, href } = shop;
  const t = texts.storefront.product.gone;
  return (
    <>
      <SlimCover
        shop={shop}
        back={{ href: href(), label: texts.storefront.backToShop }}
        cart={cart}
      />
      <SearchForm shop={shop} />
      <main className="wrap states" id="main">
        <StateScreen drawing="page" title={t.title} body={t.body}>
          <a className="btn btn--main" href={href()}>
            {t.action}
          </a>
        </StateScreen>
      </main>
      <ShopFooter shop={shop} />
      <NotThere />
    </>
  );
}
