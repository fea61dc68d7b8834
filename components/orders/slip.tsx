import { formatMoney, formatNumber } from "@/lib/format";
import { fill } from "@/lib/i18n/message";
import { restocks } from "@/lib/orders/status";
import type { PaperProps } from "./invoice";
import { PaperItem, PaperPlace } from "./paper-parts";

/** What goes on the parcel, on 100 x 150 mm: where to, what to collect, and what is in it. */
export function Slip({ order, store, t }: PaperProps) {
  const { paper } = t;
  const { locale } = store;
  const total = { amount: formatMoney(order.total, order.currency, locale) };
  const number = fill(t.order, { number: order.number });
  const toCollect = (() => {
    if (restocks(order.status)) {
      return order.status === "cancelled" ? paper.cancelled : paper.returned;
    }
    if (order.paymentStatus === "paid") return paper.collectNothing;
    return fill(order.payment === "cod" ? paper.collect : paper.awaited, total);
  })();
  return (
    <article className="paper paper--slip">
      <header className="paper__ends">
        <h2 className="num">{number}</h2>
        <p>
          <bdi>{store.name}</bdi>
        </p>
      </header>
      <section className="paper__part">
        <p className="paper__label">{order.address ? paper.deliverTo : paper.handedOver}</p>
        <p className="paper__big">
          <bdi>{order.name || t.noName}</bdi>
        </p>
        <div className="paper__mid">
          <PaperPlace address={order.address} phone={order.customer?.mobile ?? null} />
        </div>
        {order.note && (
          <p dir="auto" className="mt-2 whitespace-pre-line">
            {order.note}
          </p>
        )}
      </section>
      <section className="paper__part paper__keep">
        <p className="paper__box num">{toCollect}</p>
      </section>
      <table>
        <thead>
          <tr>
            <th className="figure count">{t.lines.qty}</th>
            <th className="num">
              {t.lines.item} · {number}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.items.map((item) => (
            <tr key={item.id}>
              <td className="figure num">{formatNumber(item.qty, locale)}</td>
              <td>
                <PaperItem item={item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className="paper__part">
        <p className="paper__label">{paper.from}</p>
        <p className="paper__mid">
          <bdi>{store.name}</bdi>
        </p>
        <PaperPlace address={store.address} phone={store.contactPhone} />
      </footer>
    </article>
  );
}
