import type { Cart } from "./schema";

/** Why the server did not do it; `network` when it was not reached. */
export type CartProblem = { code: string; reason?: string | undefined };

export type CartAnswer = { ok: true; cart: Cart } | { ok: false; problem: CartProblem };

const TIMEOUT_MS = 10_000;

/** The browser's cart in a store, by its cookie: the storefront's calls, without a library. */
export function cartClient(storeLink: string) {
  const query = `?storeLink=${encodeURIComponent(storeLink)}`;
  const items = "/api/v1/carts/current/items";
  return {
    read: () => call("GET", `/api/v1/carts/current${query}`),

    /** Adds to what is there; `key` makes a repeat of the same tap harmless. */
    add: (item: { productId: string; variantId?: string; qty: number }, key: string) =>
      call("POST", `${items}${query}`, { ...item, storeLink }, { "idempotency-key": key }),

    /** Absolute, so that it may be repeated; 0 removes. */
    set: (lineId: string, qty: number) =>
      call("PUT", `${items}/${encodeURIComponent(lineId)}${query}`, { qty }),

    accept: () => call("POST", `/api/v1/carts/current/accept${query}`),
  };
}

async function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<CartAnswer> {
  try {
    const response = await fetch(path, {
      method,
      // A tap counts even when the page is left right after it.
      keepalive: method !== "GET",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: body === undefined ? headers : { "content-type": "application/json", ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, cart: answer as Cart };
    return { ok: false, problem: answer as CartProblem };
  } catch {
    // No answer, or one that is not JSON (a proxy's): the shop could not be reached.
    return { ok: false, problem: { code: "network" } };
  }
}
