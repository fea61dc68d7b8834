"use client";

import { useEffect, useState } from "react";
import { Thumb } from "@/components/ui/picture";
import { SearchInput } from "@/components/ui/search-input";
import type { Product } from "@/lib/catalog/schema";
import { ApiProblem, callApi } from "@/lib/http/client";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { plural } from "@/lib/i18n/message";
import type { EditedLine } from "./edited-lines";
import type { StepErrors } from "./step-form";

const WAIT_MS = 250;
const PRODUCTS = 6;
const CHOICES = 12;

type Choice = EditedLine & { stock: number | null };

type Props = {
  storeId: string;
  /** The variants that the order holds already. */
  taken: string[];
  money: (minor: number) => string;
  locale: string;
  t: Dictionary["orders"]["edit"];
  errors: StepErrors;
  onAdd: (line: EditedLine) => void;
};

/** Finds what is on sale and puts one of it into the order. */
export function AddLine({ storeId, taken, money, locale, t, errors, onAdd }: Props) {
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<{ choices: Choice[] } | { problem: string } | null>(null);
  const wanted = query.trim();

  useEffect(() => {
    if (wanted === "") return setFound(null);
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await look(storeId, wanted).then(
        (choices) => ({ choices }),
        (error) => ({ problem: errorText(errors, error instanceof ApiProblem ? error : unknown) }),
      );
      if (isCurrent) setFound(answer);
    }, WAIT_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted, storeId, errors]);

  const choices =
    found && "choices" in found
      ? found.choices.filter(({ variantId }) => !taken.includes(variantId)).slice(0, CHOICES)
      : [];
  return (
    <div className="border-t border-border px-4 py-3">
      <SearchInput
        label={t.find}
        placeholder={t.add}
        value={query}
        autoComplete="off"
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      <p role="status" className={choices.length > 0 ? "sr-only" : "text-13 text-text-2"}>
        {found && ("problem" in found ? found.problem : choices.length === 0 && t.nothing)}
      </p>
      {choices.length > 0 && (
        <ul className="mt-2 grid">
          {choices.map(({ stock, ...line }) => (
            <li key={line.variantId}>
              <button
                type="button"
                onClick={() => {
                  onAdd(line);
                  setQuery("");
                }}
                className="flex min-h-14 w-full items-center gap-3 rounded-control px-2 py-1.5 text-start hover:bg-row-hover"
              >
                <Thumb name={line.name} image={line.image} />
                <span className="min-w-0 flex-1">
                  <bdi className="block font-medium break-words">{line.name}</bdi>
                  <span className="block text-13 text-text-2">
                    {[
                      ...Object.values(line.options),
                      stock !== null && plural(locale, t.left, stock),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </span>
                <span className="num">{money(line.salePrice)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const unknown = { code: "internal" };

async function look(storeId: string, q: string): Promise<Choice[]> {
  const asked = new URLSearchParams({ q, status: "active", limit: String(PRODUCTS) });
  const { data } = await callApi<{ data: Product[] }>(
    "GET",
    `/stores/${storeId}/products?${asked}`,
  );
  return data.flatMap(({ id: productId, name, image, images, variants }) =>
    variants.map(({ id: variantId, options, salePrice, stock, imageId }): Choice => {
      const picture = images.find(({ id }) => id === imageId) ?? image;
      return { productId, variantId, name, options, image: picture, salePrice, stock, qty: "1" };
    }),
  );
}
