import type { Dictionary } from "@/lib/i18n/dictionary";
import type { Store } from "@/lib/stores/schema";

/** The words that the shell's islands show: an island gets only what it needs. */
export const switcherText = ({ dashboard: { nav } }: Dictionary) => ({
  label: nav.switchStore,
  all: nav.allStores,
  create: nav.newStore,
  signOut: nav.signOut,
  closed: nav.closed,
});

export const openText = ({ dashboard: { nav }, errors }: Dictionary) => ({
  open: nav.takingOrders,
  closed: nav.closed,
  failed: errors.code.internal,
});

export const keyboardText = ({ dashboard: { nav }, commands, common }: Dictionary) => ({
  pages: {
    today: nav.today,
    orders: nav.orders,
    products: nav.products,
    customers: nav.customers,
    share: nav.share,
    settings: nav.settings,
  },
  add: nav.add,
  close: common.actions.close,
  shortcuts: commands.shortcuts,
});

/** A store as a line of the switcher. */
export const switchable = ({ name, link, isOpen }: Store) => ({ name, link, isOpen });
