import { formatDate, formatMoney, formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill, plural } from "@/lib/i18n/message";
import type { SellerOrder } from "@/lib/orders/schema";
import { restocks } from "@/lib/orders/status";
import type { Store } from "@/lib/stores/schema";
import { PaperItem, PaperPlace } from "./paper-parts";

export type PaperProps = { order: SellerOrder; store: Store; t: Dictionary["orders"] };

/** What the buyer bought and owes, on A4. */
export function Invoice({ order, store, t }: PaperProps) {
  const { paper, lines } = t;
  const { locale, timeZone } = store;
  const money = (minor: number) => formatMoney(minor, order.currency, locale);
  const number = fill(paper.number, { number: order.number });
  const pieces = order.items.reduce((sum, { qty }) => sum + qty, 0);
  const saved = order.items.reduce(
    (sum, { mrp, salePrice, qty }) => sum + (mrp - salePrice) * qty,
    0,
  );
  return (
    <article className="paper paper--invoice">
      <header className="paper__ends">
        <div>
          <p className="paper__big">
            <bdi>{store.name}</bdi>
          </p>
          <PaperPlace address={store.address} phone={store.contactPhone} />
          {store.gstin && (
            <p className="num">
              {paper.gstin} <bdi>{store.gstin}</bdi>
            </p>
          )}
        </div>
        <div>
          <h2 className="num">{number}</h2>
          <p className="num">{formatDate(new Date(order.createdAt), { locale, timeZone })}</p>
        </div>
      </header>
      <section className="paper__part paper__halves">
        <div>
          <p className="paper__label">{paper.billTo}</p>
          <p className="paper__mid">
            <bdi>{order.name || t.noName}</bdi>
          </p>
          <PaperPlace address={null} phone={order.customer?.mobile ?? null} />
        </div>
        <div>
          <p className="paper__label">{order.address ? paper.deliverTo : paper.handedOver}</p>
          <PaperPlace address={order.address} phone={null} />
        </div>
      </section>
      <table>
        <thead>
          <tr>
            <th className="figure count">{paper.line}</th>
            <th className="num">
              {lines.item} · {number}
            </th>
            <th className="figure pieces">{lines.qty}</th>
            <th className="figure money">{lines.rate}</th>
            <th className="figure money">{lines.amount}</th>
          </tr>
        </thead>
        <tbody>
          {order.items.map((item, n) => (
            <tr key={item.id}>
              <td className="figure num">{formatNumber(n + 1, locale)}</td>
              <td>
                <PaperItem item={item} />
              </td>
              <td className="figure num">{formatNumber(item.qty, locale)}</td>
              <td className="figure num">{money(item.salePrice)}</td>
              <td className="figure num">{money(item.lineTotal)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="paper__sum num">
        <dt>{plural(locale, lines.subtotal, pieces)}</dt>
        <dd>{money(order.subtotal)}</dd>
        {order.discount > 0 && (
          <>
            <dt>{lines.discount}</dt>
            <dd>−{money(order.discount)}</dd>
          </>
        )}
        <dt>{lines.delivery}</dt>
        <dd>{order.deliveryFee > 0 ? money(order.deliveryFee) : lines.free}</dd>
        <dt className="sum">{lines.total}</dt>
        <dd className="sum">{money(order.total)}</dd>
      </dl>
      <p className="paper__part paper__mid num">{stateOf(order, money, paper)}</p>
      {saved > 0 && <p className="num">{fill(paper.saved, { amount: money(saved) })}</p>}
    </article>
  );
}

/** What became of the order and its money, in a sentence. */
function stateOf(
  { status, payment, paymentStatus, total }: SellerOrder,
  money: (minor: number) => string,
  t: Dictionary["orders"]["paper"],
): string {
  const ended = status === "cancelled" ? t.cancelled : t.returned;
  if (paymentStatus === "refunded")
    return restocks(status) ? `${ended} ${t.refunded}.` : t.refunded;
  if (restocks(status)) return ended;
  if (paymentStatus === "paid") return payment === "cod" ? t.paidCash : t.paid;
  return fill(t.due, { amount: money(total) });
}
