import { InfoIcon } from "@/components/ui/icons";
import type { Shop } from "./shop";

/** A closed shop shows its goods, and says that it takes no orders. */
export function ClosedNote({ shop }: { shop: Shop }) {
  return (
    <section className="closed" aria-label={shop.texts.storefront.closed}>
      <p className="wrap">
        <InfoIcon />
        <span>{shop.texts.storefront.closedNote}</span>
      </p>
    </section>
  );
}
