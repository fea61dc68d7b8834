import type { Cart } from "./schema";

/** Why the server did not do it; `network` when it was not reached. */
export type CartProblem = { code: string; reason?: string | undefined };

export type CartAnswer = { ok: true; cart: Cart } | { ok: false; problem: CartProblem };

const TIMEOUT_MS = 10_000;

/** The browser's cart in a store, by its cookie: the storefront's calls, without a library. */
export function cartClient(storeLink: string) {
  const query = `?storeLink=${encodeURIComponent(storeLink)}`;
  const current = "/api/v1/carts/current";
  return {
    read: () => call("GET", current + query),

    /** How many of a line there shall be, also of one that is not there; may be repeated. */
    put: (lineId: string, productId: string, qty: number) =>
      call("PUT", `${current}/items/${encodeURIComponent(lineId)}${query}`, { qty, productId }),

    /** Takes today's prices and what there is of each line; may be repeated. */
    accept: () => call("POST", `${current}/accept${query}&fit=true`),
  };
}

/** Whether asking again may well be answered otherwise: nothing is wrong with the request. */
export function isPassing({ code }: CartProblem): boolean {
  return ["network", "unavailable", "rate_limited", "internal"].includes(code);
}

async function call(method: string, path: string, body?: unknown): Promise<CartAnswer> {
  try {
    const response = await fetch(path, {
      method,
      // A tap counts even when the page is left right after it.
      keepalive: method !== "GET",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, cart: answer as Cart };
    return { ok: false, problem: answer as CartProblem };
  } catch {
    // No answer, or one that is not JSON (a proxy's): the shop could not be reached.
    return { ok: false, problem: { code: "network" } };
  }
}
