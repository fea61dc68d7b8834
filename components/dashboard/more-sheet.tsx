"use client";

import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { MoreIcon, SearchIcon, SignOutIcon, StoreIcon } from "@/components/ui/icons";
import { leave } from "./leave";
import { type NavKey, navHref, navItems } from "./nav-items";
import { OpenSwitch } from "./open-switch";
import { showOverlay } from "./overlay";

const others = ["customers", "share", "settings"] as const satisfies readonly NavKey[];

type Props = {
  store: { storeId: string; link: string; url: string; isOpen: boolean };
  text: Record<
    (typeof others)[number] | "more" | "signOut" | "signOutFailed" | "openStore" | "find",
    string
  >;
  openText: { open: string; closed: string; failed: string };
  className: string;
  setOpen: (form: FormData) => Promise<{ ok: boolean }>;
  signOut: () => Promise<void>;
};

const row =
  "flex min-h-12 w-full items-center gap-4 rounded-control px-2 text-start text-16 font-medium hover:bg-brand-subtle aria-[current]:font-bold";

/** What does not fit the bottom bar, one tap away. */
export function MoreSheet({ store, text, openText, className, setOpen, signOut }: Props) {
  const [open, setShown] = useState(false);
  const here = useSelectedLayoutSegment();
  const close = () => setShown(false);
  const find = () => {
    close();
    showOverlay("menu");
  };
  const inside = others.some((key) => navItems[key].segment === here);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-current={inside ? "true" : undefined}
        onClick={() => setShown(true)}
        className={className}
      >
        <MoreIcon />
        {text.more}
      </button>
      <Dialog open={open} onClose={close} title={text.more} shape="sheet">
        <ul className="mt-2">
          <li>
            <button type="button" aria-haspopup="dialog" onClick={find} className={row}>
              <SearchIcon />
              {text.find}
            </button>
          </li>
          {others.map((key) => {
            const { icon: Icon, segment } = navItems[key];
            return (
              <li key={key}>
                <Link
                  href={navHref(store.link, key)}
                  aria-current={segment === here ? "page" : undefined}
                  onClick={close}
                  className={row}
                >
                  <Icon />
                  {text[key]}
                </Link>
              </li>
            );
          })}
          <li>
            <a href={`/s/${store.link}`} className={row}>
              <StoreIcon />
              {text.openStore}
            </a>
          </li>
        </ul>
        <div className="mt-2 border-t border-border px-2 py-2 text-16">
          <OpenSwitch
            storeId={store.storeId}
            isOpen={store.isOpen}
            text={openText}
            setOpen={setOpen}
          />
        </div>
        <form
          action={() => leave(signOut, text.signOutFailed)}
          className="border-t border-border pt-2"
        >
          <button type="submit" className={row}>
            <SignOutIcon />
            {text.signOut}
          </button>
        </form>
      </Dialog>
    </>
  );
}
