import { Status } from "@/components/ui/status";
import type { Product } from "@/lib/catalog/schema";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { type ProductCondition, productCondition } from "./product-condition";

const shapes = {
  active: "live",
  low: "low",
  soldOut: "out",
  draft: "draft",
  archived: "cancelled",
} as const satisfies Record<ProductCondition, string>;

type Props = {
  product: Pick<Product, "status" | "variants" | "isCategoryHidden">;
  text: Dictionary["products"]["state"];
  stamp?: boolean;
};

/** How a product stands: only what needs a hand has a colour. */
export function ProductState({ product, text, stamp = false }: Props) {
  const condition = productCondition(product);
  if (product.status === "active" && product.isCategoryHidden) {
    return (
      <Status shape="draft" stamp={stamp}>
        {text.hidden}
      </Status>
    );
  }
  return (
    <Status shape={shapes[condition]} stamp={stamp}>
      {text[condition]}
    </Status>
  );
}
