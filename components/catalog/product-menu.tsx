"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { iconButtonStyle } from "@/components/ui/button-style";
import { DotsIcon } from "@/components/ui/icons";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast-store";
import { archiveProduct, updateProduct } from "@/lib/catalog/client";
import type { Product } from "@/lib/catalog/schema";
import type { ApiProblem } from "@/lib/http/client";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill } from "@/lib/i18n/message";
import { useLatest } from "./latest-product";

type Status = Product["status"];

type Props = {
  editHref: string;
  copyHref: string;
  storeHref: string;
  text: Dictionary["products"]["menu"] & {
    more: Dictionary["products"]["cell"]["more"];
    saved: Dictionary["products"]["cell"]["saved"];
    archived: Dictionary["products"]["archived"];
    restored: Dictionary["products"]["restored"];
    undo: string;
  };
  errors: Pick<Dictionary["errors"], "code" | "reason">;
};

/** What can be done with a product from the list; each change can be undone. */
export function ProductMenu({ editHref, copyHref, storeHref, text, errors }: Props) {
  const router = useRouter();
  const [product] = useLatest();
  const { name, status } = product;
  const at = { storeId: product.storeId, productId: product.id };
  const change = useMutation<string, ApiProblem, { to: Status; etag: string }>({
    scope: { id: product.id },
    mutationFn: async ({ to, etag }) => {
      if (to !== "archived") return (await updateProduct(at, etag, { status: to })).etag;
      return archiveProduct(at);
    },
  });

  function move(to: Status, etag: string, undoTo: Status | null) {
    const said = { active: text.saved, draft: text.saved, archived: text.archived }[to];
    change.mutate(
      { to, etag },
      {
        onSuccess: (next) => {
          router.refresh();
          const back = undoTo && { label: text.undo, run: () => move(undoTo, next, null) };
          const words = undoTo === null || status === "archived" ? text.restored : said;
          showToast({ text: fill(words, { name }), ...(back && { action: back }) });
        },
        onError: (problem) => {
          showToast({ text: errorText(errors, problem) });
          router.refresh();
        },
      },
    );
  }

  const to = (next: Status) => () => move(next, product.etag, status);
  const changes: MenuItem[] =
    status === "archived"
      ? [{ id: "restore", label: text.restore, onSelect: to("draft") }]
      : [
          status === "active"
            ? { id: "draft", label: text.draft, onSelect: to("draft") }
            : { id: "publish", label: text.publish, onSelect: to("active") },
          { id: "archive", label: text.archive, danger: true, onSelect: to("archived") },
        ];
  return (
    <Menu
      label={fill(text.more, { name })}
      items={[
        { id: "edit", label: text.edit, href: editHref },
        ...(status === "active" ? [{ id: "view", label: text.view, href: storeHref }] : []),
        { id: "copy", label: text.copy, href: copyHref },
        { kind: "rule", id: "rule" },
        ...changes,
      ]}
      className={iconButtonStyle("plain")}
    >
      <DotsIcon />
    </Menu>
  );
}
