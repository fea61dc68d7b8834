import { formatMoney } from "@/lib/format";
import { fill } from "@/lib/i18n/message";
import { useCart } from "./cart-provider";
import type { CartTexts } from "./cart-view";

type Props = { subtotal: number; above: number | null; texts: CartTexts };

/** How far the cart is from free delivery; nothing in a shop that has no such limit. */
export function FreeDelivery({ subtotal, above, texts }: Props) {
  const { shop, cart } = useCart();
  if (above === null || above === 0) return null;
  const isFree = subtotal >= above;
  // Delivery costs nothing in this shop anyway: there is no limit to reach.
  if (!isFree && cart?.deliveryFee === 0) return null;
  const money = (amount: number) => formatMoney(amount, shop.currency, shop.locale);
  const t = texts.freeDelivery;
  const [before = "", after = ""] = t.more.split("{amount}");
  const progress = fill(t.progress, { now: money(subtotal), goal: money(above) });
  return (
    <div className="free">
      <div className="wrap">
        <p>
          {isFree ? (
            t.reached
          ) : (
            <>
              {before}
              <b>{money(above - subtotal)}</b>
              {after}
            </>
          )}
        </p>
        <div className="free__bar" role="img" aria-label={progress}>
          <span style={{ inlineSize: `${Math.min(100, Math.floor((subtotal * 100) / above))}%` }} />
        </div>
      </div>
    </div>
  );
}
