import { type CartAnswer, type CartProblem, cartClient } from "@/lib/cart/client";
import { type WantedLines, wantedQty } from "@/lib/cart/optimistic";
import type { Cart } from "@/lib/cart/schema";

export type CartState = {
  /** The server's last answer; null until the first. */
  cart: Cart | null;
  wanted: WantedLines;
  problem: CartProblem | null;
};

export type Line = { lineId: string; productId: string; salePrice: number };

export type CartStore = ReturnType<typeof createCartStore>;

/**
 * The page's copy of the cart. A tap shows at once and is sent; the server's answer then replaces
 * what was shown. Calls go out one after another, and of several taps on a line only the last.
 */
export function createCartStore(storeLink: string, initial: Cart | null) {
  const client = cartClient(storeLink);
  const listeners = new Set<() => void>();
  let state: CartState = { cart: initial, wanted: {}, problem: null };
  let queue: Promise<void> = Promise.resolve();

  const change = (changes: Partial<CartState>) => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };

  const settle = (answer: CartAnswer) =>
    change(answer.ok ? { cart: answer.cart, problem: null } : { problem: answer.problem });

  const enqueue = (work: () => Promise<void>) => {
    queue = queue.then(work);
    return queue;
  };

  const send = async ({ lineId, productId }: Line) => {
    const wanted = state.wanted[lineId];
    if (!wanted) return;
    const isNew = !state.cart?.items.some(({ id }) => id === lineId);
    const variant = lineId === productId ? {} : { variantId: lineId };
    const answer =
      isNew && wanted.qty > 0
        ? await client.add({ productId, ...variant, qty: wanted.qty }, crypto.randomUUID())
        : await client.set(lineId, wanted.qty);
    // Tapped again meanwhile: that call is in the queue and its figure still stands.
    if (state.wanted[lineId] === wanted) {
      const { [lineId]: _sent, ...rest } = state.wanted;
      change({ wanted: rest });
    }
    settle(answer);
  };

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get: () => state,

    read: () => enqueue(async () => settle(await client.read())),

    accept: () => enqueue(async () => settle(await client.accept())),

    /** Asks for so many of a line; 0 takes it out. */
    set: (line: Line, qty: number) => {
      const wanted = { qty, salePrice: line.salePrice };
      change({ wanted: { ...state.wanted, [line.lineId]: wanted }, problem: null });
      return enqueue(() => send(line));
    },

    qty: (lineId: string) => wantedQty(state.cart, state.wanted, lineId),

    /** Whether something is still on its way, and when it has arrived. */
    isBusy: () => Object.keys(state.wanted).length > 0,
    idle: () => queue,
  };
}
