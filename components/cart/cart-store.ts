import { type CartAnswer, type CartProblem, cartClient, isPassing } from "@/lib/cart/client";
import { settled, type WantedLines, wantedQty } from "@/lib/cart/optimistic";
import type { Cart } from "@/lib/cart/schema";
import { keepTaps, keptTaps } from "./kept-taps";

export type CartState = {
  /** The server's last answer; null until the first. */
  cart: Cart | null;
  wanted: WantedLines;
  problem: CartProblem | null;
};

export type Line = { lineId: string; productId: string; salePrice: number };

export type CartStore = ReturnType<typeof createCartStore>;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
/** A refresh that nobody asked for is tried so often, and then left. */
const QUIET_TRIES = 3;
const LEAVE_AFTER_MS = 3_000;

/**
 * The page's copy of the cart. A tap shows at once and is sent; the server's answer then replaces
 * what was shown. Calls go out one after another, say how many there shall be, and are repeated
 * until the server has answered; of several taps on a line only the last is sent.
 */
export function createCartStore(
  { link, storeId }: { link: string; storeId: string },
  initial: Cart | null,
) {
  const client = cartClient(link);
  const listeners = new Set<() => void>();
  let state: CartState = { cart: initial, wanted: {}, problem: null };
  let channel: BroadcastChannel | null = null;
  let isStale = false;
  let isAccepting = false;
  let running: Promise<void> | null = null;
  let wake = () => {};

  const change = (changes: Partial<CartState>) => {
    state = { ...state, ...changes };
    if (changes.wanted) keepTaps(storeId, changes.wanted);
    for (const listener of listeners) listener();
  };

  const isBusy = () => isAccepting || Object.keys(state.wanted).length > 0;

  const take = (cart: Cart) => change({ cart, wanted: settled(cart, state.wanted) });

  /** The next call to make, and what to do once it was answered for good. */
  const next = () => {
    const [line] = Object.entries(state.wanted);
    if (state.cart && line) {
      const [lineId, wanted] = line;
      const done = () => {
        // Tapped again meanwhile: the newer figure still has to be sent.
        if (state.wanted[lineId] !== wanted) return;
        const { [lineId]: _sent, ...rest } = state.wanted;
        change({ wanted: rest });
      };
      const send = () => client.put(lineId, wanted.productId, wanted.qty);
      return { send: () => inTurn(send), done, writes: true };
    }
    if (state.cart && isAccepting) {
      const done = () => {
        isAccepting = false;
      };
      return { send: () => inTurn(client.accept), done, writes: true };
    }
    return state.cart && !isStale ? null : { send: client.read, done: () => {}, writes: false };
  };

  /** One change after another over all tabs: two that each start a cart would lose one of them. */
  const inTurn = (send: () => Promise<CartAnswer>): Promise<CartAnswer> =>
    "locks" in navigator ? navigator.locks.request(`soko.cart.${storeId}`, send) : send();

  const pause = (tries: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS));
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const loop = async () => {
    let tries = 0;
    for (let job = next(); job; job = next()) {
      const answer = await job.send();
      if (answer.ok) {
        tries = 0;
        job.done();
        isStale = false;
        take(answer.cart);
        if (state.problem && isPassing(state.problem)) change({ problem: null });
        if (job.writes) channel?.postMessage(answer.cart);
      } else if (isPassing(answer.problem)) {
        if (isBusy()) change({ problem: answer.problem });
        else if (tries >= QUIET_TRIES) return;
        await pause(tries++);
      } else {
        job.done();
        // What is true then is what the server says; a read that it refuses is not asked again.
        isStale = job.writes;
        change({ problem: answer.problem });
        if (!job.writes) return;
      }
    }
  };

  const run = () => {
    wake();
    running ??= loop().finally(() => {
      running = null;
    });
    return running;
  };

  const read = () => {
    isStale = true;
    return run();
  };

  /** Listens to the network, the other tabs and the page's return; gives back what ends it. */
  const connect = () => {
    const wanted = { ...keptTaps(storeId), ...state.wanted };
    change({ wanted: state.cart ? settled(state.cart, wanted) : wanted });
    if (isBusy() || !state.cart) void run();
    const shown = (event: Event) => {
      const isBack = event.type !== "pageshow" || (event as PageTransitionEvent).persisted;
      if (document.visibilityState === "visible" && isBack) void read();
    };
    const online = () => {
      if (isBusy()) void run();
    };
    if ("BroadcastChannel" in window) {
      channel = new BroadcastChannel(`soko.cart.${storeId}`);
      channel.onmessage = ({ data }: MessageEvent<Cart>) => take(data);
    }
    window.addEventListener("pageshow", shown);
    document.addEventListener("visibilitychange", shown);
    window.addEventListener("online", online);
    return () => {
      window.removeEventListener("pageshow", shown);
      document.removeEventListener("visibilitychange", shown);
      window.removeEventListener("online", online);
      channel?.close();
      channel = null;
    };
  };

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get: () => state,
    connect,
    read,
    isBusy,

    /** Takes today's prices, and what there is of each line. */
    accept: () => {
      isAccepting = true;
      change({ problem: null });
      return run();
    },

    /** Asks for so many of a line; 0 takes it out. */
    set: ({ lineId, productId, salePrice }: Line, qty: number) => {
      const before = state.wanted[lineId];
      const isMore = before ? before.isMore : state.cart === null;
      const line = { productId, qty, salePrice, ...(isMore && { isMore }) };
      change({ wanted: { ...state.wanted, [lineId]: line }, problem: null });
      return run();
    },

    qty: (lineId: string) => wantedQty(state.cart, state.wanted, lineId),

    /** When what is on its way has arrived, or after a moment: the next page sends what has not. */
    idle: () =>
      Promise.race([
        run(),
        new Promise<void>((resolve) => {
          setTimeout(resolve, LEAVE_AFTER_MS);
        }),
      ]),
  };
}
