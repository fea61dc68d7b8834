import { formatMoney, formatNumber } from "@/lib/format";
import { fill } from "@/lib/i18n/message";
import { Options, type PaperProps } from "./invoice";
import { PaperParty } from "./paper-parts";

/** What goes on the parcel, on 100 x 150 mm: where to, what to collect, and what is in it. */
export function Slip({ order, store, t }: PaperProps) {
  const { paper } = t;
  const { locale } = store;
  const total = { amount: formatMoney(order.total, order.currency, locale) };
  const toCollect = (() => {
    if (order.paymentStatus === "paid") return paper.collectNothing;
    return fill(order.payment === "cod" ? paper.collect : paper.awaited, total);
  })();
  return (
    <article className="paper paper--slip">
      <header className="paper__ends">
        <h2 className="num">{fill(t.order, { number: order.number })}</h2>
        <p dir="auto">{store.name}</p>
      </header>
      <section className="paper__part">
        <p className="paper__label">{order.address ? paper.deliverTo : paper.handedOver}</p>
        <PaperParty
          name={order.name || t.noName}
          address={order.address}
          phone={order.customer?.mobile ?? null}
          big
        />
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
            <th className="figure">{t.lines.qty}</th>
            <th>{t.lines.item}</th>
          </tr>
        </thead>
        <tbody>
          {order.items.map(({ id, qty, name, options }) => (
            <tr key={id}>
              <td className="figure num">{formatNumber(qty, locale)}</td>
              <td>
                <bdi>{name}</bdi> <Options options={options} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className="paper__part">
        <p className="paper__label">{paper.from}</p>
        <PaperParty name={store.name} address={store.address} phone={store.contactPhone} />
      </footer>
    </article>
  );
}
