import { Filled } from "@/components/storefront/filled";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { Part } from "./part";

type Props = {
  texts: Dictionary["checkout"];
  takesUpi: boolean;
  /** Already formatted. */
  total: string;
  chosen: string | undefined;
};

/** Cash at the door, or UPI where the shop has an id. */
export function PaymentPart({ texts, takesUpi, total, chosen }: Props) {
  const t = texts.payment;
  const isUpi = takesUpi && chosen === "upi";
  return (
    <Part n={3} title={t.title}>
      <label className="pay">
        <input type="radio" name="payment" value="cod" defaultChecked={!isUpi} />
        <b>{t.cod}</b>
        <small>
          <Filled text={t.codHint} values={{ amount: <span className="num">{total}</span> }} />
        </small>
      </label>
      {takesUpi && (
        <label className="pay">
          <input type="radio" name="payment" value="upi" defaultChecked={isUpi} />
          <b>{t.upi}</b>
          <small>{t.upiHint}</small>
        </label>
      )}
    </Part>
  );
}
