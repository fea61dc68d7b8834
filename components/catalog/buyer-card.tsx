import { LetterPicture } from "@/components/ui/picture";
import { Price } from "@/components/ui/price";

type Props = {
  label: string;
  name: string;
  url: string | null;
  price: string;
  mrp: string | null;
  mrpLabel: string;
  off: string | null;
};

/** The product as a buyer will see it: in the light theme, as the storefront is. */
export function BuyerCard({ label, name, url, price, mrp, mrpLabel, off }: Props) {
  return (
    <section aria-label={label}>
      <h2 className="mb-2 font-medium text-text-2">{label}</h2>
      <div
        data-theme="light"
        className="w-full max-w-56 overflow-clip rounded-card border border-border bg-surface"
      >
        {url ? (
          <img src={url} alt="" className="aspect-square w-full object-cover" />
        ) : (
          <LetterPicture
            name={name}
            className="aspect-square w-full rounded-none border-0 text-36"
          />
        )}
        <div className="grid gap-1 p-3">
          <p dir="auto" className="line-clamp-2 text-16">
            {name}
          </p>
          <Price price={price} mrp={mrp} mrpLabel={mrpLabel} off={off} />
        </div>
      </div>
    </section>
  );
}
