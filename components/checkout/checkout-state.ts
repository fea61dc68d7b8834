import type { Cart } from "@/lib/cart/schema";

/** What the checkout shows after one of its buttons was pressed; null before. */
export type CheckoutState = {
  /** What was refused, if anything was. */
  problem: { code: string; reason?: string | undefined; reference: string | null } | null;
  /** Message by field name. */
  fields: Record<string, string>;
  /** Everything typed so far, but for the code. */
  values: Record<string, string>;
  /** The cart as it stands now, when that is the matter. */
  cart: Cart | null;
  /** A code is on its way; in seconds, when the next one may be asked for. */
  codeSent: { resendIn: number } | null;
} | null;

export type CheckoutAction = (state: CheckoutState, form: FormData) => Promise<CheckoutState>;
