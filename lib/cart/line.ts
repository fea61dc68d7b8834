import type { Sellable } from "@/lib/catalog/sellable";
import { presentImage } from "@/lib/media/url";
import type { CartItem, CartNotice, SavedLine } from "./schema";
import type { StoredLine } from "./store";
import { lineTotalOf } from "./totals";

/** A product's data as a line saves it. */
export function savedFrom(today: Sellable): SavedLine {
  const { productId, variantId, name, slug, options, category, image, mrp, salePrice } = today;
  const picture = image && presentImage(image);
  return { productId, variantId, name, slug, options, category, image: picture, mrp, salePrice };
}

/** Whether a variant can be bought at all, whatever its stock. */
export function isAvailable(today: Sellable | undefined): today is Sellable {
  return today?.isActive === true;
}

/** A line with today's figures; one that cannot be had shows what was saved, and costs nothing. */
export function presentLine({ lineId, qty, saved }: StoredLine, today?: Sellable): CartItem {
  const available = isAvailable(today);
  const shown = available ? savedFrom(today) : saved;
  const { stock } = today ?? { stock: null };
  const isShort = available && stock !== null && stock < qty;
  const isRepriced = available && saved.salePrice !== today.salePrice;
  const notice = noticeOf({ available, isShort, isRepriced });
  return {
    id: lineId,
    ...shown,
    qty,
    lineTotal: lineTotalOf({ salePrice: shown.salePrice, qty, isAvailable: available }),
    ...(notice && { notice }),
    left: isShort ? stock : null,
    savedPrice: isRepriced ? saved.salePrice : null,
  };
}

type Findings = { available: boolean; isShort: boolean; isRepriced: boolean };

function noticeOf({ available, isShort, isRepriced }: Findings): CartNotice | undefined {
  if (!available) return "unavailable";
  if (isShort) return "low_stock";
  return isRepriced ? "price_changed" : undefined;
}
