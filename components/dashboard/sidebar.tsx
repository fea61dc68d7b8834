import { ToAcceptDot } from "@/components/orders/live/to-accept-dot";
import { cx } from "@/components/ui/cx";
import { textLinkStyle } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/format";
import { formatMobile } from "@/lib/mobile-format";
import { FindButton } from "./find-button";
import { type NavKey, navHref, navItems } from "./nav-items";
import { NavLink } from "./nav-link";
import { OpenSwitch } from "./open-switch";
import type { ShellProps } from "./shell";
import { openText, switchable, switcherText } from "./shell-text";
import { StoreSwitcher } from "./store-switcher";

const linkStyle =
  "relative flex min-h-9 items-center gap-3 rounded-control ps-3.5 pe-2.5 font-medium text-text-2 hover:bg-sunken hover:text-text aria-[current]:bg-surface aria-[current]:font-bold aria-[current]:text-text aria-[current]:shadow-[inset_0_0_0_1px_var(--border)] aria-[current]:before:absolute aria-[current]:before:-inset-y-px aria-[current]:before:-start-3 aria-[current]:before:w-[5px] aria-[current]:before:rounded-e-[3px] aria-[current]:before:bg-highlight";

/** The dashboard's left column on a wide screen. */
export function Sidebar({
  store,
  stores,
  mobile,
  toAccept,
  products,
  t,
  setOpen,
  signOut,
}: ShellProps) {
  const { nav } = t.dashboard;
  const item = (key: NavKey, end?: React.ReactNode) => {
    const Icon = navItems[key].icon;
    return (
      <li>
        <NavLink
          href={navHref(store.link, key)}
          segment={navItems[key].segment}
          className={linkStyle}
        >
          <Icon />
          {nav[key]}
          {end && <span className="num ms-auto font-regular text-text-3">{end}</span>}
        </NavLink>
      </li>
    );
  };
  return (
    <aside className="sticky top-0 hidden h-dvh flex-col overflow-y-auto border-e border-border px-3 pt-4 pb-3 wide:flex print:hidden">
      <div className="mb-4 grid gap-3">
        <StoreSwitcher
          store={store}
          stores={stores.map(switchable)}
          text={switcherText(t)}
          mobile={formatMobile(mobile)}
          place="sidebar"
          signOut={signOut}
        />
        <FindButton label={t.commands.menu.label} />
      </div>
      <nav aria-label={nav.main}>
        <ul className="grid gap-0.5">
          {item("today")}
          {item(
            "orders",
            <ToAcceptDot
              storeId={store.storeId}
              count={toAccept}
              locale={store.locale}
              text={nav.toAccept}
            />,
          )}
          {item("products", products > 0 && formatNumber(products, store.locale))}
          {item("customers")}
        </ul>
        <ul className="mt-4 grid gap-0.5 border-t border-border pt-4">
          {item("share")}
          {item("settings")}
        </ul>
      </nav>
      <div className="mt-auto grid gap-1 border-t border-border px-2 pt-3">
        <OpenSwitch
          storeId={store.storeId}
          isOpen={store.isOpen}
          text={openText(t)}
          setOpen={setOpen}
        />
        <a
          href={`/s/${store.link}`}
          className={cx(textLinkStyle, "flex min-h-9 items-center truncate")}
        >
          <span className="truncate">{store.url.replace(/^https?:\/\//, "")}</span>
        </a>
      </div>
    </aside>
  );
}
