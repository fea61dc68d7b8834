import { percentOff } from "@/lib/format";
import { fill } from "@/lib/i18n/message";
import type { Shop } from "./shop";

type Priced = { mrp: number; salePrice: number };

/** The price that is paid, then the MRP struck through when it is higher. */
export function PricePair({ shop, mrp, salePrice }: Priced & { shop: Shop }) {
  return (
    <p className="price">
      {shop.money(salePrice)}
      {mrp > salePrice && (
        <s>
          <span className="hide">{shop.texts.common.price.mrp} </span>
          {shop.money(mrp)}
        </s>
      )}
    </p>
  );
}

/** "17% off", when the saving is one per cent or more. */
export function OffTag({ shop, mrp, salePrice }: Priced & { shop: Shop }) {
  const percent = percentOff(mrp, salePrice);
  if (!percent) return null;
  return <span className="tag">{fill(shop.texts.common.price.off, { percent })}</span>;
}
