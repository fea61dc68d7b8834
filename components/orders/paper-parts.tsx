import type { Address } from "@/lib/address";
import { formatMobile } from "@/lib/mobile-format";

/** An address line by line. */
export function addressLines(address: Address): string[] {
  const { line1, line2, landmark, city, state, postalCode } = address;
  const place = [city, state, postalCode].filter(Boolean).join(" ");
  return [line1, line2, landmark, place].filter((line): line is string => Boolean(line));
}

type Props = { name: string; address: Address | null; phone: string | null; big?: boolean };

/** Who, where, and by which number, on paper: each in the direction of its own letters. */
export function PaperParty({ name, address, phone, big = false }: Props) {
  return (
    <div className="paper__keep">
      <p dir="auto" className={big ? "paper__big" : "paper__mid"}>
        {name}
      </p>
      {address && (
        <address dir="auto" className={big ? "paper__mid" : undefined}>
          {addressLines(address).map((line) => (
            <span key={line} dir="auto" className="block">
              {line}
            </span>
          ))}
        </address>
      )}
      {phone && (
        <p className={big ? "num paper__mid" : "num"}>
          <bdi>{formatMobile(phone)}</bdi>
        </p>
      )}
    </div>
  );
}
