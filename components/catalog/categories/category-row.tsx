"use client";

import Link from "next/link";
import { useRef, useState } from "react";
import { buttonStyle, iconButtonStyle } from "@/components/ui/button-style";
import { cx } from "@/components/ui/cx";
import { DotsIcon, DownIcon, GripIcon, UpIcon } from "@/components/ui/icons";
import { LedgerRow } from "@/components/ui/ledger";
import { Menu } from "@/components/ui/menu";
import { Status } from "@/components/ui/status";
import { textLinkStyle } from "@/components/ui/text-link";
import type { ShelfCategory } from "@/lib/catalog/schema";
import { formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill, plural } from "@/lib/i18n/message";

export type CategoryText = Dictionary["categories"] & { undo: string; required: string };

type Props = {
  category: ShelfCategory;
  place: number;
  isLast: boolean;
  /** Whether it can be moved from here. */
  moves: boolean;
  storeId: string;
  storeLink: string;
  /** The page of categories: a category's own page lies below it. */
  path: string;
  locale: string;
  text: CategoryText;
  /** Where a row that is dragged would come down. */
  mark: "before" | "after" | null;
  isDragged: boolean;
  /** For forms that are sent without scripts. */
  send: (form: FormData) => Promise<void>;
  /** Says why a name was refused, or null when it is kept. */
  rename: (name: string) => Promise<string | null>;
  move: (to: number) => void;
  setHidden: (isHidden: boolean) => void;
  onGrab: (event: React.PointerEvent) => void;
  /** What was typed and refused in a form without scripts, and why. */
  refused: { name: string; why: string } | null;
};

/** A category in the seller's list: its name is changed in its place, all else at its end. */
export function CategoryRow(props: Props) {
  const { category, place, isLast, moves, storeId, storeLink, path, locale, text, mark } = props;
  const { id, name, slug, isHidden, onSale, productCount } = category;
  const now = (run: () => void) => (event: React.MouseEvent) => {
    event.preventDefault();
    run();
  };
  const own = `${path}/${id}`;
  return (
    <LedgerRow
      data-row={id}
      folio={
        <>
          {formatNumber(productCount, locale)}
          <span className="sr-only">
            {plural(locale, text.row.products, productCount).replace(/^\S+/, "")}
          </span>
        </>
      }
      folioClassName="items-center text-18 font-bold text-brand-text! wide:pe-4!"
      className={cx(
        "relative px-3! py-1.5! wide:px-4!",
        props.isDragged && "opacity-50",
        mark === "before" && "shadow-[inset_0_3px_0_var(--highlight)]",
        mark === "after" && "shadow-[inset_0_-3px_0_var(--highlight)]",
      )}
    >
      <form
        action={props.send}
        onSubmit={(event) => event.preventDefault()}
        className="flex flex-wrap items-center gap-x-3 gap-y-0.5"
      >
        <input type="hidden" name="storeId" value={storeId} />
        <input type="hidden" name="categoryId" value={id} />
        <input type="hidden" name="was" value={name} />
        {/* Enter in the name presses the first button of a form. */}
        <button type="submit" tabIndex={-1} className="sr-only">
          {fill(text.row.save, { name })}
        </button>
        <NameField
          name={name}
          text={text}
          rename={props.rename}
          mergeHref={own}
          refused={props.refused}
        />
        {(isHidden || onSale < productCount || onSale === 0) && (
          <span
            className={cx(
              "px-2 text-13 text-text-2 max-[40rem]:basis-full",
              // On a phone a line of its own is kept for what asks for a hand.
              !isHidden && onSale > 0 && "max-[40rem]:hidden",
            )}
          >
            {isHidden ? (
              <Status shape="draft">{text.row.hidden}</Status>
            ) : onSale === 0 ? (
              text.row.nothing
            ) : (
              plural(locale, text.row.onSale, onSale)
            )}
          </span>
        )}
        <span className="ms-auto flex items-center gap-0.5">
          <button
            type="submit"
            name="isHidden"
            value={isHidden ? "no" : "yes"}
            aria-label={fill(isHidden ? text.row.showOne : text.row.hideOne, { name })}
            onClick={now(() => props.setHidden(!isHidden))}
            className={buttonStyle({ variant: "quiet" }, "min-w-17")}
          >
            {isHidden ? text.row.show : text.row.hide}
          </button>
          {moves && (
            <>
              <button
                type="submit"
                name="position"
                value={place - 1}
                disabled={place === 0}
                aria-label={fill(text.row.up, { name })}
                onClick={now(() => props.move(place - 1))}
                className={iconButtonStyle(
                  "plain",
                  "disabled:border-transparent disabled:bg-transparent disabled:opacity-40",
                )}
              >
                <UpIcon />
              </button>
              <button
                type="submit"
                name="position"
                value={place + 1}
                disabled={isLast}
                aria-label={fill(text.row.down, { name })}
                onClick={now(() => props.move(place + 1))}
                className={iconButtonStyle(
                  "plain",
                  "disabled:border-transparent disabled:bg-transparent disabled:opacity-40",
                )}
              >
                <DownIcon />
              </button>
              <span
                aria-hidden="true"
                title={fill(text.row.drag, { name })}
                onPointerDown={props.onGrab}
                className="grid size-control flex-none cursor-grab touch-none place-items-center rounded-control text-text-3 hover:bg-sunken hover:text-text"
              >
                <GripIcon />
              </span>
            </>
          )}
          <Menu
            label={fill(text.row.more, { name })}
            items={[
              {
                id: "products",
                label: text.menu.products,
                href: `${path.replace(/\/categories$/, "")}?category=${id}`,
              },
              ...(isHidden || onSale === 0
                ? []
                : [{ id: "view", label: text.menu.view, href: `/s/${storeLink}/c/${slug}` }]),
              { kind: "rule" as const, id: "rule" },
              { id: "remove", label: text.menu.remove, href: own, danger: true },
            ]}
            className={iconButtonStyle("plain")}
          >
            <DotsIcon />
          </Menu>
        </span>
      </form>
    </LedgerRow>
  );
}

type NameProps = Pick<Props, "text" | "rename" | "refused"> & { name: string; mergeHref: string };

/** Saved when it is left or on Enter; Escape puts back what is saved. */
function NameField({ name, text, rename, mergeHref, refused }: NameProps) {
  const [typed, setTyped] = useState<string | null>(refused?.name ?? null);
  const [wrong, setWrong] = useState<string | null>(refused?.why ?? null);
  const restoring = useRef(false);

  async function commit() {
    if (typed === null) return;
    const next = typed.trim();
    if (next === name) return restore();
    if (next === "") return setWrong(text.required);
    setWrong(null);
    const why = await rename(next);
    setWrong(why);
    if (why === null) setTyped(null);
  }

  function restore() {
    setTyped(null);
    setWrong(null);
  }

  return (
    <span className="min-w-0 flex-1 basis-60">
      <input
        name="name"
        aria-label={fill(text.row.name, { name })}
        value={typed ?? name}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(null);
        }}
        onBlur={() => {
          if (restoring.current) restoring.current = false;
          else void commit();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            event.currentTarget.blur();
          }
          if (event.key === "Escape") {
            restoring.current = true;
            restore();
            event.currentTarget.blur();
          }
        }}
        aria-invalid={wrong ? true : undefined}
        dir="auto"
        maxLength={120}
        autoComplete="off"
        enterKeyHint="done"
        className="min-h-control w-full min-w-0 truncate rounded-tag [text-align:match-parent] border border-transparent px-2 text-16 font-medium hover:border-strong focus:border-focus focus:outline-1 focus:outline-focus aria-invalid:border-danger"
      />
      {wrong && (
        <span role="alert" className="block px-2 text-13 text-danger">
          {wrong}{" "}
          {wrong === text.taken && (
            <Link href={mergeHref} className={textLinkStyle}>
              {text.merge}
            </Link>
          )}
        </span>
      )}
    </span>
  );
}
