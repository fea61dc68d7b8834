import Link from "next/link";
import { productCondition } from "@/components/catalog/product-condition";
import { ProductState } from "@/components/catalog/product-state";
import { Ledger, LedgerRow } from "@/components/ui/ledger";
import { SectionHeader } from "@/components/ui/page-header";
import { Thumb } from "@/components/ui/picture";
import type { Product } from "@/lib/catalog/schema";
import { formatMoney, formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill, plural } from "@/lib/i18n/message";
import type { Seller } from "@/lib/insights/schema";
import type { Store } from "@/lib/stores/schema";

type Props = {
  store: Store;
  t: Dictionary;
  /** The first of the seven days, YYYY-MM-DD. */
  since: string;
  sellers: readonly (Seller & { product: Product })[];
};

/** What was ordered most, with what is left of it. */
export function Selling({ store, t, since, sellers }: Props) {
  const { selling } = t.dashboard.today;
  const { locale, currency } = store;
  const day = new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "long" }).format(
    new Date(`${since}T00:00:00Z`),
  );
  return (
    <section>
      <SectionHeader title={selling.title} aside={fill(selling.since, { day })} />
      <Ledger folio={[72, 104]}>
        {sellers.map(({ product, pieces, sales }) => (
          <LedgerRow
            key={product.id}
            folio={formatNumber(pieces, locale)}
            folioClassName="items-center text-18 font-bold text-text! wide:pe-5!"
            className="relative flex items-center gap-3 py-2! hover:bg-row-hover"
          >
            <Thumb
              name={product.name}
              image={product.image}
              faded={productCondition(product) === "soldOut"}
            />
            <Link
              href={`/dashboard/${store.link}/products/${product.id}`}
              dir="auto"
              className="line-clamp-2 min-w-0 flex-1 font-medium wrap-anywhere after:absolute after:inset-0"
            >
              {product.name}
            </Link>
            <span className="num hidden text-16 font-medium wide:block">
              {formatMoney(sales, currency, locale)}
            </span>
            <span className="min-w-18 text-end wide:min-w-28 wide:text-start">
              <StateOf product={product} t={t} locale={locale} />
            </span>
          </LedgerRow>
        ))}
      </Ledger>
    </section>
  );
}

/** What asks for a hand is said as in the list of products; else how many there are. */
function StateOf({ product, t, locale }: { product: Product; t: Dictionary; locale: string }) {
  if (productCondition(product) !== "active") {
    return <ProductState product={product} text={t.products.state} />;
  }
  if (product.stock === null) return null;
  return (
    <span className="num text-text-2">
      {plural(locale, t.dashboard.today.selling.left, product.stock)}
    </span>
  );
}
