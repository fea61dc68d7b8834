import { cx } from "@/components/ui/cx";
import { formatMoney } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";

type Sums = { subtotal: number; discount?: number; deliveryFee: number; total: number };

type Props = {
  cart: Sums;
  /** What the first row counts: "5 items". */
  label: string;
  texts: Dictionary["cart"]["sums"];
  currency: string;
  locale: string;
  /** A change is on its way: the figures are the ones before it. */
  busy?: boolean;
};

/** The same sum in cart, checkout and tracking: a line above the total, a double line below. */
export function CartSums({ cart, label, texts, currency, locale, busy = false }: Props) {
  const money = (amount: number) => formatMoney(amount, currency, locale);
  return (
    <div
      className={cx("bill", busy && "is-busy")}
      aria-busy={busy}
      style={amountWidth(money(cart.total))}
    >
      <SumRows sums={cart} label={label} texts={texts} money={money} />
    </div>
  );
}

/** Makes room for the longest figure of a bill, so that its rule stands clear of crores too. */
export function amountWidth(longest: string) {
  return { "--chars": longest.length } as React.CSSProperties;
}

type RowsProps = {
  sums: Sums;
  label: string;
  texts: Readonly<Record<keyof Dictionary["cart"]["sums"], string>>;
  money: (amount: number) => string;
};

export function SumRows({ sums, label, texts, money }: RowsProps) {
  const { subtotal, discount = 0, deliveryFee, total } = sums;
  return (
    <dl className="sums">
      <div className="sum">
        <dt>{label}</dt>
        <dd>{money(subtotal)}</dd>
      </div>
      {discount > 0 && (
        <div className="sum">
          <dt>{texts.discount}</dt>
          <dd className="cut">−{money(discount)}</dd>
        </div>
      )}
      <div className="sum">
        <dt>{texts.delivery}</dt>
        <dd>{deliveryFee === 0 ? texts.free : money(deliveryFee)}</dd>
      </div>
      <div className="sum sum--grand">
        <dt>{texts.total}</dt>
        <dd>{money(total)}</dd>
      </div>
    </dl>
  );
}
