"use client";

import Link from "next/link";
import { useEffect, useId, useRef, useState } from "react";
import { cx } from "./cx";
import type { IconType } from "./icons";
import { placeBeside } from "./place-beside";

export type MenuItem =
  | { kind: "rule"; id: string }
  | {
      kind?: "item";
      id: string;
      label: React.ReactNode;
      icon?: IconType;
      end?: React.ReactNode;
      danger?: boolean;
      current?: boolean;
      href?: string;
      onSelect?: () => void;
    };

type Props = {
  /** The name of the button and of the menu. */
  label: string;
  items: readonly MenuItem[];
  /** What the button shows, and the classes that make it look like one. */
  children: React.ReactNode;
  className: string;
};

const itemStyle =
  "flex min-h-control w-full items-center gap-3 rounded-control px-3 text-start focus:bg-brand-subtle hover:bg-brand-subtle focus-visible:-outline-offset-2";

/** A button with a list of actions in the top layer, so that no table or card cuts it off. */
export function Menu({ label, items, children, className }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!open) return;
    const close = () => list.current?.hidePopover();
    window.addEventListener("scroll", close, { once: true, passive: true });
    window.addEventListener("resize", close, { once: true });
    return () => {
      window.removeEventListener("scroll", close);
      window.removeEventListener("resize", close);
    };
  }, [open]);

  function entries(): HTMLElement[] {
    return [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  }

  function onToggle(event: React.ToggleEvent<HTMLDivElement>) {
    const opened = event.newState === "open";
    setOpen(opened);
    if (!opened || !button.current || !list.current) return;
    placeBeside(button.current, list.current);
    entries()[0]?.focus({ preventScroll: true });
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const all = entries();
    const at = all.findIndex((entry) => entry.matches(":focus"));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Tab") list.current?.hidePopover();
    if (to === undefined || all.length === 0) return;
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        popoverTarget={id}
        className={className}
      >
        {children}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onToggle={onToggle}
        onKeyDown={onKeyDown}
        className="fixed m-0 max-h-[80dvh] min-w-52 max-w-[calc(100vw-16px)] overflow-y-auto rounded-card bg-raised p-1 text-14 text-text shadow-2 open:transition-opacity open:duration-(--menu) starting:open:opacity-0"
      >
        {items.map((item) => {
          if (item.kind === "rule") return <hr key={item.id} className="mx-3 my-1 border-border" />;
          const Icon = item.icon;
          const inside = (
            <>
              {Icon && <Icon />}
              <span className={cx("min-w-0", item.current && "font-bold")}>{item.label}</span>
              {item.end && <span className="num ms-auto text-text-3">{item.end}</span>}
            </>
          );
          const shared = {
            role: "menuitem" as const,
            tabIndex: -1,
            className: cx(itemStyle, item.danger && "text-danger"),
            ...(item.current && { "aria-current": "true" as const }),
            onClick: () => {
              list.current?.hidePopover();
              item.onSelect?.();
            },
          };
          return item.href ? (
            <Link key={item.id} href={item.href} {...shared}>
              {inside}
            </Link>
          ) : (
            <button key={item.id} type="button" {...shared}>
              {inside}
            </button>
          );
        })}
      </div>
    </>
  );
}
