"use client";

import { useOptimistic, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Ledger } from "@/components/ui/ledger";
import { showToast } from "@/components/ui/toast-store";
import type { ShelfCategory } from "@/lib/catalog/schema";
import type { ActionState } from "@/lib/http/action";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill } from "@/lib/i18n/message";
import { CategoryRow, type CategoryText } from "./category-row";
import { useDrag } from "./use-drag";

type Props = {
  /** Those to show: the first of all, or some of them, in which none is moved. */
  categories: readonly ShelfCategory[];
  total: number;
  moves: boolean;
  /** Whether the seller has placed them. */
  isOwn: boolean;
  storeId: string;
  storeLink: string;
  path: string;
  locale: string;
  text: CategoryText;
  errors: Pick<Dictionary["errors"], "code" | "reason">;
  change: (form: FormData) => Promise<ActionState<undefined>>;
  /** The same where no script runs. */
  send: (form: FormData) => Promise<void>;
  /** The answer to a form that was sent without scripts. */
  refusal: ActionState<unknown>;
};

type Change = { id: string; name?: string; isHidden?: boolean; position?: number | null };

const without = (rows: readonly ShelfCategory[], id: string) => rows.filter((row) => row.id !== id);

function changed(rows: readonly ShelfCategory[], { id, position, ...fields }: Change) {
  const row = rows.find((each) => each.id === id);
  if (!row) return rows;
  if (typeof position === "number") return without(rows, id).toSpliced(position, 0, row);
  return rows.map((each) => (each.id === id ? { ...each, ...fields } : each));
}

/** A store's categories: each change is shown at once, saved, and can be undone. */
export function CategoryList(props: Props) {
  const { storeId, storeLink, path, locale, text, errors, isOwn, refusal, moves } = props;
  const [rows, show] = useOptimistic(props.categories, changed);
  const [, start] = useTransition();

  function save(change: Change): Promise<string | null> {
    return new Promise((resolve) => {
      start(async () => {
        show(change);
        const answer = await props.change(formOf(storeId, change)).catch(() => unsent);
        resolve(answer?.ok === false ? errorText(errors, answer) : null);
      });
    });
  }

  async function saveAndSay(change: Change, said: string, back: Change): Promise<string | null> {
    const why = await save(change);
    if (why === null) {
      const undo = { label: text.undo, run: () => void save(back).then(sayWhy) };
      showToast({ text: said, action: undo });
    }
    return why;
  }

  function sayWhy(why: string | null) {
    if (why !== null) showToast({ text: why });
  }

  function move(id: string, to: number) {
    const from = rows.findIndex((row) => row.id === id);
    const name = rows[from]?.name;
    if (name === undefined || to === from) return;
    // The first move made an order of the seller's own; undone, there is none again.
    const back = { id, position: isOwn ? from : null };
    void saveAndSay({ id, position: to }, fill(text.done.moved, { name }), back).then(sayWhy);
  }

  const { list, drag, grab } = useDrag(move);
  const others = drag ? without(rows, drag.id) : [];
  const markOf = (id: string) => {
    if (!drag || id === drag.id) return null;
    if (others[drag.to]?.id === id) return "before";
    return drag.to === others.length && others.at(-1)?.id === id ? "after" : null;
  };
  const [first] = rows;
  return (
    <>
      <div className="mb-3 flex min-h-control flex-wrap items-center justify-between gap-x-4 gap-y-1 text-text-2">
        {moves && <p>{isOwn ? text.order.own : text.order.byProducts}</p>}
        {moves && isOwn && first && (
          <form
            action={props.send}
            onSubmit={(event) => {
              event.preventDefault();
              void save({ id: first.id, position: null }).then((why) =>
                why === null ? showToast({ text: text.order.dropped }) : sayWhy(why),
              );
            }}
          >
            <input type="hidden" name="storeId" value={storeId} />
            <input type="hidden" name="categoryId" value={first.id} />
            <input type="hidden" name="position" value="none" />
            <Button type="submit" variant="quiet">
              {text.order.drop}
            </Button>
          </form>
        )}
      </div>
      <Ledger ref={list} folio={[52, 72]}>
        {rows.map((category, place) => {
          const { id, name } = category;
          const isRefused = refusal?.ok === false && refusal.values.categoryId === id;
          return (
            <CategoryRow
              key={id}
              category={category}
              place={place}
              isLast={place === props.total - 1}
              moves={moves}
              storeId={storeId}
              storeLink={storeLink}
              path={path}
              locale={locale}
              text={text}
              mark={markOf(id)}
              isDragged={drag?.id === id}
              send={props.send}
              rename={(next) =>
                saveAndSay({ id, name: next }, fill(text.done.renamed, { name: next }), {
                  id,
                  name,
                })
              }
              move={(to) => move(id, to)}
              setHidden={(isHidden) => {
                const said = fill(isHidden ? text.done.hidden : text.done.shown, { name });
                void saveAndSay({ id, isHidden }, said, { id, isHidden: !isHidden }).then(sayWhy);
              }}
              onGrab={grab(id, place)}
              refused={
                isRefused
                  ? { name: refusal.values.name ?? name, why: errorText(errors, refusal) }
                  : null
              }
            />
          );
        })}
      </Ledger>
    </>
  );
}

const unsent = { ok: false, code: "network", reason: undefined } as const;

function formOf(storeId: string, { id, name, isHidden, position }: Change): FormData {
  const form = new FormData();
  form.set("storeId", storeId);
  form.set("categoryId", id);
  if (name !== undefined) form.set("name", name);
  if (isHidden !== undefined) form.set("isHidden", isHidden ? "yes" : "no");
  if (position !== undefined) form.set("position", position === null ? "none" : String(position));
  return form;
}
