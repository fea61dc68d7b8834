import type { Store } from "./schema";

/** What a new store is helped with. */
export const firstSteps = ["product", "look", "share", "order"] as const;

export type FirstStep = (typeof firstSteps)[number];

/** Which steps were put away, and whether the link was sent from here: kept by the browser. */
export const STEPS_COOKIE = "soko.steps";

/** In the cookie beside the steps that were put away: the link was copied or sent. */
const SHARED = "shared";

export type KeptSteps = { putAway: FirstStep[]; isShared: boolean };

export const stepsCookieOf = (storeId: string) => `${STEPS_COOKIE}.${storeId}`;

/** Reads what a browser sent: what it does not know, it leaves out. */
export function readSteps(kept: string | undefined): KeptSteps {
  const words = new Set((kept ?? "").split("."));
  return { putAway: firstSteps.filter((step) => words.has(step)), isShared: words.has(SHARED) };
}

export function writeSteps({ putAway, isShared }: KeptSteps): string {
  return [...putAway, ...(isShared ? [SHARED] : [])].join(".");
}

const LOOK = { accent: "#015a4d", layout: "shelf" };

type Facts = { store: Store; hasProduct: boolean; hasOrder: boolean; isShared: boolean };

/** Which steps are done, as the store's own data say; the link counts as sent once one ordered. */
export function doneSteps({ store, hasProduct, hasOrder, isShared }: Facts): Set<FirstStep> {
  const { accent, layout, deliveryFee, freeDeliveryAbove, minimumOrder, upiId } = store;
  const hasLook = accent !== LOOK.accent || layout !== LOOK.layout;
  const hasTerms =
    deliveryFee > 0 || freeDeliveryAbove !== null || minimumOrder > 0 || upiId !== null;
  const done = {
    product: hasProduct,
    look: hasLook || hasTerms,
    share: isShared || hasOrder,
    order: hasOrder,
  };
  return new Set(firstSteps.filter((step) => done[step]));
}
