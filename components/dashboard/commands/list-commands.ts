import { copy } from "@/components/ui/copy";
import { PlusIcon } from "@/components/ui/icons";
import { chooseTheme } from "@/components/ui/theme/apply-theme";
import { themes } from "@/components/ui/theme/theme";
import { showToast } from "@/components/ui/toast-store";
import { fill } from "@/lib/i18n/message";
import { leave } from "../leave";
import { type NavKey, navHref, navItems } from "../nav-items";
import { showOverlay } from "../overlay";
import type { Command } from "./command";
import type { CommandMenuProps } from "./command-menu";

const pages = Object.keys(navItems) as NavKey[];

/** Everything that can be done from anywhere in a store's dashboard. */
export function listCommands({ store, stores, text, setOpen, signOut }: Reach): Command[] {
  const { menu, nav, shortcuts, failed } = text;
  const action = (id: string, label: string, run: () => void, words?: string): Command => ({
    id,
    group: menu.actions,
    label,
    run,
    ...(words && { words }),
  });

  async function changeOpen() {
    const form = new FormData();
    form.set("storeId", store.storeId);
    form.set("open", store.isOpen ? "no" : "yes");
    const { ok } = await setOpen(form).catch(() => ({ ok: false }));
    showToast({ text: ok ? (store.isOpen ? menu.closed : menu.opened) : failed });
  }

  async function copyLink() {
    const done = await copy(store.url);
    showToast({ text: done ? text.linkCopied : fill(menu.notCopied, { url: store.url }) });
  }

  return [
    ...pages.map((page) => ({
      id: page,
      group: menu.pages,
      label: nav[page],
      icon: navItems[page].icon,
      href: navHref(store.link, page),
    })),
    {
      id: "categories",
      group: menu.pages,
      label: text.categories,
      icon: navItems.products.icon,
      href: `${navHref(store.link, "products")}/categories`,
    },
    {
      id: "add",
      group: menu.actions,
      label: nav.add,
      icon: PlusIcon,
      href: `/dashboard/${store.link}/products/new`,
    },
    store.isOpen
      ? action("close", menu.closeStore, () => void changeOpen(), menu.closeStoreWords)
      : action("open", menu.openStore, () => void changeOpen(), menu.openStoreWords),
    action("copy", menu.copyLink, () => void copyLink(), menu.copyLinkWords),
    {
      id: "view",
      group: menu.actions,
      label: nav.openStore,
      run: () => window.location.assign(`/s/${store.link}`),
    },
    ...themes.map((theme) =>
      action(`theme-${theme}`, menu.theme[theme], () => chooseTheme(theme), menu.themeWords),
    ),
    action("shortcuts", shortcuts.title, () => showOverlay("shortcuts")),
    ...stores
      .filter(({ link }) => link !== store.link)
      .map(({ name, link }) => ({
        id: `store-${link}`,
        group: menu.stores,
        label: name,
        words: link,
        href: `/dashboard/${link}`,
      })),
    { id: "stores", group: menu.stores, label: nav.allStores, href: "/dashboard?all" },
    { id: "new-store", group: menu.stores, label: nav.newStore, href: "/start" },
    action("sign-out", nav.signOut, () => void leave(signOut, text.signOutFailed)),
  ];
}

type Reach = Pick<CommandMenuProps, "store" | "stores" | "text" | "setOpen" | "signOut">;
