import type { Dictionary } from "@/lib/i18n/dictionary";
import type { Store } from "@/lib/stores/schema";

/** The words that the shell's islands show: an island gets only what it needs. */
export const switcherText = ({ dashboard: { nav }, offline }: Dictionary) => ({
  label: nav.switchStore,
  all: nav.allStores,
  create: nav.newStore,
  signOut: nav.signOut,
  signOutFailed: offline.signOutFailed,
  closed: nav.closed,
});

export const openText = ({ dashboard: { nav }, errors }: Dictionary) => ({
  open: nav.takingOrders,
  closed: nav.closed,
  failed: errors.code.internal,
});

/** What is within reach from anywhere: the command menu and the shortcuts. */
export const reachText = ({
  dashboard,
  commands,
  common,
  errors,
  offline,
  orders,
  products,
}: Dictionary) => ({
  ...commands,
  nav: dashboard.nav,
  close: common.actions.close,
  linkCopied: common.linkCopied,
  failed: errors.code.internal,
  signOutFailed: offline.signOutFailed,
  noName: orders.noName,
  orderStatus: orders.status,
  productStatus: products.state,
  categories: products.categories.title,
});

export type ReachText = ReturnType<typeof reachText>;

/** A store as a line of the switcher. */
export const switchable = ({ name, link, isOpen }: Store) => ({ name, link, isOpen });
