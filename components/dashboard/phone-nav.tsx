import Link from "next/link";
import { ToAcceptDot } from "@/components/orders/live/to-accept-dot";
import { PlusIcon } from "@/components/ui/icons";
import { formatMobile } from "@/lib/mobile-format";
import { MoreSheet } from "./more-sheet";
import { type NavKey, navHref, navItems } from "./nav-items";
import { NavLink } from "./nav-link";
import type { ShellProps } from "./shell";
import { openText, switchable, switcherText } from "./shell-text";
import { StoreSwitcher } from "./store-switcher";

const tabStyle =
  "relative flex flex-col items-center justify-center gap-[3px] text-12 font-medium text-text-2 focus-visible:-outline-offset-3 aria-[current]:font-bold aria-[current]:text-text aria-[current]:before:absolute aria-[current]:before:inset-x-[22%] aria-[current]:before:top-0 aria-[current]:before:h-[3px] aria-[current]:before:rounded-b-[2px] aria-[current]:before:bg-highlight";

/** A phone's top line: which store this is. */
export function TopBar({ store, stores, mobile, t, signOut }: ShellProps) {
  return (
    <header className="sticky top-(--offline-bar) z-20 flex h-13 items-center bg-canvas px-4 shadow-1 wide:hidden print:hidden">
      <StoreSwitcher
        store={store}
        stores={stores.map(switchable)}
        text={switcherText(t)}
        mobile={formatMobile(mobile)}
        place="topbar"
        signOut={signOut}
      />
    </header>
  );
}

/** A phone's bar under the thumb. */
export function BottomBar({ store, toAccept, t, setOpen, signOut }: ShellProps) {
  const { nav } = t.dashboard;
  const tab = (key: NavKey, mark?: React.ReactNode) => {
    const Icon = navItems[key].icon;
    return (
      <NavLink href={navHref(store.link, key)} segment={navItems[key].segment} className={tabStyle}>
        <Icon />
        {nav[key]}
        {mark && <span className="absolute start-[calc(50%+5px)] top-[7px] flex">{mark}</span>}
      </NavLink>
    );
  };
  return (
    <nav
      aria-label={nav.main}
      className="fixed inset-x-0 bottom-0 z-30 grid h-[calc(var(--bottombar)+env(safe-area-inset-bottom))] grid-cols-5 bg-surface pb-[env(safe-area-inset-bottom)] shadow-1-up wide:hidden print:hidden"
    >
      {tab("today")}
      {tab(
        "orders",
        <ToAcceptDot
          storeId={store.storeId}
          count={toAccept}
          locale={store.locale}
          text={nav.toAccept}
        />,
      )}
      <Link
        href={`/dashboard/${store.link}/products/new`}
        aria-label={nav.add}
        className="grid place-items-center focus-visible:-outline-offset-3"
      >
        <span className="grid size-11 place-items-center rounded-card bg-brand text-on-brand">
          <PlusIcon />
        </span>
      </Link>
      {tab("products")}
      <MoreSheet
        store={{ storeId: store.storeId, link: store.link, url: store.url, isOpen: store.isOpen }}
        text={{
          more: nav.more,
          customers: nav.customers,
          share: nav.share,
          settings: nav.settings,
          signOut: nav.signOut,
          signOutFailed: t.offline.signOutFailed,
          openStore: nav.openStore,
          find: t.commands.menu.label,
        }}
        openText={openText(t)}
        className={tabStyle}
        setOpen={setOpen}
        signOut={signOut}
      />
    </nav>
  );
}
