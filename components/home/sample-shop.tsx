import { formatMoney } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import atta from "./drawings/atta.svg";
import ghee from "./drawings/ghee.svg";
import mango from "./drawings/mango.svg";
import nimbu from "./drawings/nimbu.svg";
import { ShopPreview } from "./shop-preview";

const goods = [
  { id: "atta", drawing: atta, price: 24500, mrp: 27000 },
  { id: "ghee", drawing: ghee, price: 64000, mrp: null },
  { id: "mango", drawing: mango, price: 18000, mrp: null },
  { id: "nimbu", drawing: nimbu, price: 3000, mrp: 4000 },
] as const;

/** A drawn shop, for where no real one is there to be shown. */
export function SampleShop({ t, locale }: { t: Dictionary; locale: string }) {
  const { sample } = t.home;
  return (
    <ShopPreview
      name={sample.name}
      place={sample.place}
      text={{ all: sample.all, add: sample.add, mrp: t.common.price.mrp }}
      goods={goods.map(({ id, drawing, price, mrp }) => ({
        id,
        name: sample.goods[id],
        price: formatMoney(price, "INR", locale),
        mrp: mrp && formatMoney(mrp, "INR", locale),
        image: { url: drawing.src, width: drawing.width, height: drawing.height },
      }))}
    />
  );
}
