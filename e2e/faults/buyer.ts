import { randomUUID } from "node:crypto";
import type { Answer, Client } from "./ask";
import type { Notes } from "./notes";
import type { Seeded } from "./seeded";
import { home, type Product, type Shop } from "./shops";

type OrderBody = { orderId: string; number: number; total: number };
type CartBody = { id: string; items: { id: string; qty: number }[] };

const DIRECT = 0.5;
const LEFT = 0.1;
const CANCELLED = 0.04;

/** A buyer who does what a careful client does: every change is insisted on until it is answered. */
export class Buyer {
  constructor(
    private readonly client: Client,
    private readonly token: string,
    private readonly notes: Notes,
    private readonly random: Seeded,
  ) {}

  /** One visit: an order of items, an order of a cart, or a cart that is left standing. */
  async visit(shop: Shop): Promise<void> {
    const wanted = new Set<Product>();
    for (let n = this.random.whole(1, 3); n > 0; n--) wanted.add(this.random.pick(shop.products));
    const lines = [...wanted].map((product) => ({ product, qty: this.random.whole(1, 2) }));
    if (this.random.next() < DIRECT) {
      const items = lines.map(({ product, qty }) => ({ productId: product.id, qty }));
      await this.order(shop, { storeLink: shop.link, items }, null);
      return;
    }
    const cartId = await this.fill(shop, lines);
    if (cartId === null || this.random.next() < LEFT) return;
    await this.order(shop, { id: cartId }, cartId);
  }

  /** A cart with these lines, noted as they are answered. */
  async fill(shop: Shop, lines: { product: Product; qty: number }[]): Promise<string | null> {
    const made = await this.#insist({
      method: "POST",
      path: "/api/v1/carts",
      body: { storeLink: shop.link },
      headers: { "idempotency-key": randomUUID() },
    });
    if (made?.status !== 201) return this.#surprise("a cart was refused", made);
    const { id: cartId } = JSON.parse(made.text) as CartBody;
    for (const { product, qty } of lines) {
      // A first addition by PUT may be repeated; by POST a repetition may at most add more.
      const isPut = this.random.next() < 0.7;
      const path = `/api/v1/carts/${cartId}/items`;
      const answer = await this.#insist(
        isPut
          ? { method: "PUT", path: `${path}/${product.id}`, body: { qty, productId: product.id } }
          : {
              method: "POST",
              path,
              body: { productId: product.id, qty, storeLink: shop.link },
              headers: { "idempotency-key": randomUUID() },
            },
      );
      if (answer?.status !== 200) return this.#surprise("a cart line was refused", answer);
      this.notes.keepLine({ cartId, lineId: product.id, qty });
    }
    return cartId;
  }

  /** Orders under one key until that is answered. What was placed; null when it was refused. */
  async order(shop: Shop, cart: object, cartId: string | null): Promise<OrderBody | null> {
    const key = randomUUID();
    const answer = await this.#insist({
      method: "POST",
      path: "/api/v1/orders",
      token: this.token,
      headers: { "idempotency-key": key },
      body: { cart, name: "Asha", address: home, payment: "cod", note: key },
    });
    if (answer?.status === 409 && answer.text.includes("insufficient_stock")) {
      this.notes.refused.push(key);
      return null;
    }
    if (cartId !== null) this.notes.forgetCart(cartId);
    if (answer?.status !== 201) return this.#surprise("an order was refused", answer);
    const { orderId, number, total } = JSON.parse(answer.text) as OrderBody;
    this.notes.place({ key, orderId, number, total, storeId: shop.storeId, cartId });
    if (this.random.next() < CANCELLED) await this.#cancel(orderId);
    return { orderId, number, total };
  }

  async #cancel(orderId: string): Promise<void> {
    const path = `/api/v1/orders/${orderId}/cancel`;
    const answer = await this.#insist({ method: "POST", path, token: this.token });
    // 409: the seller was faster.
    if (answer?.status !== 200 && answer?.status !== 409) {
      this.#surprise("a cancellation was refused", answer);
    }
  }

  #insist(ask: Parameters<Client["insist"]>[0]): Promise<Answer> {
    return this.client.insist(ask, (what) => this.notes.passed(what));
  }

  #surprise(what: string, answer: Answer | undefined): null {
    this.notes.broken.push(`${what}: ${answer?.text.slice(0, 200)}`);
    return null;
  }
}
