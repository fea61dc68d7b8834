"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId } from "react";
import { Status } from "@/components/ui/status";
import { Switch } from "@/components/ui/switch";
import { updateProduct } from "@/lib/catalog/client";
import type { Product } from "@/lib/catalog/schema";
import type { ApiProblem } from "@/lib/http/client";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill } from "@/lib/i18n/message";
import { useLatest } from "./latest-product";
import type { CellText } from "./price-cell";

type Props = {
  text: CellText;
  state: Pick<Dictionary["products"]["state"], "active" | "draft">;
  /** How it stands as the server knows it: sold out, low. */
  children: React.ReactNode;
};

/** Whether buyers see a product: shown at once, and taken back where the server refuses it. */
export function VisibilityCell({ text, state, children }: Props) {
  const id = useId();
  const router = useRouter();
  const [product, keep] = useLatest();
  const save = useMutation<Product, ApiProblem, "active" | "draft">({
    scope: { id: product.id },
    mutationFn: (status) =>
      updateProduct({ storeId: product.storeId, productId: product.id }, product.etag, { status }),
    onSuccess: keep,
    onSettled: () => router.refresh(),
  });
  const shown = save.isPending ? save.variables : product.status;
  const isOn = shown === "active";
  const move = (on: boolean) => {
    if (!save.isPending) save.mutate(on ? "active" : "draft");
  };
  return (
    <span className="flex items-center gap-3">
      <Switch
        className="noscript:hidden"
        aria-label={fill(text.cell.visible, { name: product.name })}
        aria-describedby={save.error ? id : undefined}
        checked={isOn}
        onChange={(event) => move(event.target.checked)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          move(!isOn);
        }}
      />
      <span className="grid">
        {save.isPending ? (
          <Status shape={isOn ? "live" : "draft"}>{isOn ? state.active : state.draft}</Status>
        ) : (
          children
        )}
        {save.error && (
          <span id={id} role="alert" className="text-12 text-danger">
            {save.error.code === "precondition_failed"
              ? text.cell.stale
              : errorText(text.errors, save.error)}
          </span>
        )}
      </span>
    </span>
  );
}
