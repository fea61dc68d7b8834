import { hasOpenPrice } from "@/lib/catalog/choose-variant";
import type { StorefrontProduct } from "@/lib/catalog/schema";
import type { Shop } from "./shop";

type Props = { shop: Shop; product: StorefrontProduct };

/** Where scripts do not run: the price of each choice, when its values do not tell it. */
export function EachPrice({ shop, product: { variants, options } }: Props) {
  if (!hasOpenPrice(variants, options)) return null;
  return (
    <noscript>
      <div className="each">
        <h2>{shop.texts.storefront.product.prices}</h2>
        <ul>
          {variants
            .filter(({ soldOut }) => !soldOut)
            .map(({ id, options: choice, salePrice }) => (
              <li key={id}>
                {Object.values(choice).join(", ")}
                <b>{shop.money(salePrice)}</b>
              </li>
            ))}
        </ul>
      </div>
    </noscript>
  );
}
