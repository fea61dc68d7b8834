import type { Address } from "@/lib/address";
import { formatMobile } from "@/lib/mobile-format";
import type { OrderItem } from "@/lib/orders/schema";

/** An address line by line. */
export function addressLines(address: Address): string[] {
  const { line1, line2, landmark, city, state, postalCode } = address;
  const place = [city, state, postalCode].filter(Boolean).join(" ");
  return [line1, line2, landmark, place].filter((line): line is string => Boolean(line));
}

type Props = { address: Address | null; phone: string | null };

/** Where, and by which number, on paper: each in the direction of its own letters. */
export function PaperPlace({ address, phone }: Props) {
  return (
    <>
      {address && (
        <address>
          {addressLines(address).map((line) => (
            <span key={line} className="block">
              <bdi>{line}</bdi>
            </span>
          ))}
        </address>
      )}
      {phone && (
        <p className="num">
          <bdi>{formatMobile(phone)}</bdi>
        </p>
      )}
    </>
  );
}

/** What a line is of, with what was chosen. */
export function PaperItem({ item }: { item: Pick<OrderItem, "name" | "options"> }) {
  const options = Object.values(item.options).join(", ");
  return (
    <>
      <bdi>{item.name}</bdi>
      {options && (
        <>
          {" · "}
          <bdi>{options}</bdi>
        </>
      )}
    </>
  );
}
