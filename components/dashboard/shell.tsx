import type { Dictionary } from "@/lib/i18n/dictionary";
import type { Store } from "@/lib/stores/schema";
import { Keyboard } from "./keyboard";
import { OfflineBar } from "./offline-bar";
import { Overlays } from "./overlays";
import { PhoneBars } from "./phone-bars";
import { BottomBar, TopBar } from "./phone-nav";
import { reachText, switchable } from "./shell-text";
import { Sidebar } from "./sidebar";

export type ShellProps = {
  store: Store;
  /** The account's stores, to switch between. */
  stores: readonly Store[];
  /** The account's number, E.164. */
  mobile: string;
  /** Orders that wait to be accepted. */
  toAccept: number;
  /** Products on sale or in draft. */
  products: number;
  /** Tells pages that a browser keeps to read offline whose they are. */
  mark: string;
  t: Dictionary;
  setOpen: (form: FormData) => Promise<{ ok: boolean }>;
  signOut: () => Promise<void>;
};

/** What stands around every page of a store: the sidebar, or on a phone the two bars. */
export function Shell({ children, ...shell }: ShellProps & { children: React.ReactNode }) {
  const { storeId, link, url, isOpen, locale } = shell.store;
  const reach = reachText(shell.t);
  return (
    <div
      data-desk={shell.mark}
      className="min-h-dvh wide:grid wide:grid-cols-[var(--sidebar)_minmax(0,1fr)]"
    >
      <a
        href="#content"
        className="absolute start-2 top-2 z-40 -translate-y-20 rounded-control bg-raised px-4 py-3 font-medium shadow-2 focus:translate-y-0"
      >
        {shell.t.common.skipToContent}
      </a>
      <Sidebar {...shell} />
      <div className="min-w-0">
        <OfflineBar locale={locale} text={shell.t.offline} />
        <PhoneBars>
          <TopBar {...shell} />
        </PhoneBars>
        {children}
      </div>
      <PhoneBars>
        <BottomBar {...shell} />
      </PhoneBars>
      <Keyboard storeLink={link} text={reach} />
      <Overlays
        store={{ storeId, link, url, isOpen, locale }}
        stores={shell.stores.map(switchable)}
        text={reach}
        setOpen={shell.setOpen}
        signOut={shell.signOut}
      />
    </div>
  );
}
