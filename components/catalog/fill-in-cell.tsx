"use client";

import type { UseMutationResult } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { FillIn } from "@/components/ui/fill-in";
import type { Product } from "@/lib/catalog/schema";
import type { ApiProblem } from "@/lib/http/client";
import { fill } from "@/lib/i18n/message";

export type Reading<T> = { ok: true; value: T } | { ok: false; why: string };

type Props<T> = {
  label: string;
  /** What is saved, as it is typed. */
  saved: string;
  sign?: string;
  placeholder?: string;
  inputMode: "decimal" | "numeric";
  zero?: boolean;
  read: (typed: string) => Reading<T>;
  save: UseMutationResult<Product, ApiProblem, T>;
  problemText: (problem: ApiProblem) => string;
  /** `notSaved` holds {typed} and {why}, `newer` what another save has made of it. */
  text: { saved: string; waiting: string; notSaved: string; stale: string; newer: string };
  /** Cells of one name stand in a column: the arrow keys go up and down it. */
  column: string;
};

/** After these the cell keeps what was typed: saving it once more is the way on. */
const worthAnother = new Set(["network", "unavailable", "rate_limited", "unauthenticated"]);

/**
 * A cell that saves when it is left or on Enter; Escape puts back what is saved. While the network
 * is away it waits with what was typed, and is saved when the network is back. What the server
 * refuses is taken back, and its reason told. Over what was changed elsewhere meanwhile it saves
 * only when told once more, with both values in sight.
 */
export function FillInCell<T>({
  label,
  saved,
  read,
  save,
  problemText,
  text,
  column,
  ...look
}: Props<T>) {
  const id = useId();
  const router = useRouter();
  const restoring = useRef(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  // What was saved when this was found to stand on an older version.
  const [stale, setStale] = useState<string | null>(null);
  const newer = `${look.sign ?? ""}${saved || (look.placeholder ?? "")}`;
  const changed = stale === saved ? text.stale : fill(text.newer, { newer });
  const problem = stale === null ? wrong : changed;
  const note = problem ?? (save.isPaused ? text.waiting : null);

  function restore() {
    setTyped(null);
    setWrong(null);
    setStale(null);
    save.reset();
  }

  function commit() {
    if (typed === null || save.isPending) return;
    if (typed.trim() === saved && !wrong) return restore();
    const reading = read(typed);
    if (!reading.ok) return setWrong(reading.why);
    setWrong(null);
    setStale(null);
    save.mutate(reading.value, {
      onSuccess: () => {
        setTyped(null);
        router.refresh();
      },
      onError: (error) => {
        if (error.code === "precondition_failed") {
          setStale(saved);
          return router.refresh();
        }
        const why = problemText(error);
        const keeps = worthAnother.has(error.code);
        setWrong(keeps ? why : fill(text.notSaved, { typed: typed.trim(), why }));
        if (!keeps) setTyped(null);
      },
    });
  }

  return (
    <span className="relative block">
      <FillIn
        {...look}
        label={label}
        value={typed ?? saved}
        aria-invalid={problem ? true : undefined}
        aria-describedby={note ? id : undefined}
        aria-busy={save.isPending || undefined}
        enterKeyHint="done"
        data-column={column}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(null);
          setStale(null);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => {
          if (restoring.current) restoring.current = false;
          else if (stale === null) commit();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            const step = event.key === "ArrowDown" ? 1 : -1;
            const next = neighbour(event.currentTarget, column, step);
            if (!next) return;
            event.preventDefault();
            next.focus();
          }
          if (event.key === "Escape") {
            restoring.current = typed !== null;
            restore();
            event.currentTarget.blur();
          }
        }}
        className={save.isPending ? "text-text-3" : undefined}
      />
      {note && (
        <span
          id={id}
          role="alert"
          className={problem ? "block text-end text-12 text-danger" : "block text-end text-12"}
        >
          {note}
        </span>
      )}
      <span role="status" className="sr-only">
        {save.isSuccess && typed === null ? text.saved : ""}
      </span>
    </span>
  );
}

function neighbour(cell: HTMLElement, column: string, step: 1 | -1): HTMLElement | undefined {
  const all = document.querySelectorAll<HTMLElement>(`input[data-column="${column}"]`);
  return all[[...all].indexOf(cell) + step];
}
