"use client";

import { useLayoutEffect } from "react";
import { firstLetter } from "@/components/ui/first-letter";
import { DownIcon, PlusIcon, SignOutIcon, StoreIcon, UpDownIcon } from "@/components/ui/icons";
import { StoreMark } from "@/components/ui/marks";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { rememberStore } from "@/lib/stores/last-store";
import { leave } from "./leave";

type Props = {
  store: { name: string; link: string };
  stores: readonly { name: string; link: string; isOpen: boolean }[];
  text: {
    label: string;
    all: string;
    create: string;
    signOut: string;
    signOutFailed: string;
    closed: string;
  };
  /** The account's number, formatted. */
  mobile: string;
  place: "sidebar" | "topbar";
  signOut: () => Promise<void>;
};

/** The store's name, and behind it the other ones, a new one, and the way out. */
export function StoreSwitcher({ store, stores, text, mobile, place, signOut }: Props) {
  useLayoutEffect(() => rememberStore(store.link), [store.link]);
  const items: MenuItem[] = [
    ...stores.map((one) => ({
      id: one.link,
      label: one.name,
      href: `/dashboard/${one.link}`,
      current: one.link === store.link,
      onSelect: () => rememberStore(one.link),
      ...(!one.isOpen && { end: text.closed }),
    })),
    { kind: "rule", id: "rule-stores" },
    { id: "all", label: text.all, icon: StoreIcon, href: "/dashboard?all" },
    { id: "new", label: text.create, icon: PlusIcon, href: "/start" },
    { kind: "rule", id: "rule-out" },
    {
      id: "out",
      label: text.signOut,
      icon: SignOutIcon,
      end: mobile,
      onSelect: () => void leave(signOut, text.signOutFailed),
    },
  ];
  return (
    <Menu
      label={`${store.name}, ${text.label}`}
      items={items}
      className={
        place === "sidebar"
          ? "flex min-h-12 w-full items-center gap-3 rounded-control px-2 py-1 text-start hover:bg-sunken"
          : "flex min-h-11 min-w-0 flex-1 items-center gap-3 text-start"
      }
    >
      <StoreMark letter={firstLetter(store.name)} />
      <span
        className={
          place === "sidebar"
            ? "line-clamp-2 min-w-0 flex-1 font-bold"
            : "min-w-0 truncate font-bold"
        }
      >
        {store.name}
      </span>
      {place === "sidebar" ? <UpDownIcon size="s" /> : <DownIcon size="s" />}
    </Menu>
  );
}
