import { randomUUID } from "node:crypto";
import type { Client } from "./ask";
import type { Notes } from "./notes";
import type { Seeded } from "./seeded";
import type { Shop } from "./shops";

/** A seller at work: orders taken on or cancelled, stock counted up and down, products edited. */
export class Seller {
  constructor(
    private readonly client: Client,
    private readonly shop: Shop,
    private readonly notes: Notes,
    private readonly random: Seeded,
  ) {}

  async work(): Promise<void> {
    const roll = this.random.next();
    if (roll < 0.5) await this.#takeOrder();
    else if (roll < 0.85) await this.#adjust();
    else await this.#edit();
  }

  async #takeOrder(): Promise<void> {
    const orders = `/api/v1/stores/${this.shop.storeId}/orders`;
    const { token } = this.shop;
    const list = await this.#insist({ path: `${orders}?status=pending&limit=20`, token });
    const { data } = JSON.parse(list.text) as { data: { orderId: string }[] };
    if (data.length === 0) return;
    const { orderId } = this.random.pick(data);
    const status = this.random.next() < 0.3 ? "cancelled" : "accepted";
    const answer = await this.#insist({
      method: "PATCH",
      path: `${orders}/${orderId}`,
      token,
      body: { status },
    });
    // 409: its buyer was faster.
    if (![200, 409].includes(answer.status)) this.#surprise("an order's step", answer.text);
  }

  async #adjust(): Promise<void> {
    const { id } = this.random.pick(this.shop.products.filter(({ stock }) => stock !== null));
    const delta = this.random.whole(-3, 8) || 1;
    const answer = await this.#insist({
      method: "POST",
      path: `/api/v1/stores/${this.shop.storeId}/products/${id}/stock`,
      token: this.shop.token,
      headers: { "idempotency-key": randomUUID() },
      body: { delta, reason: "counted" },
    });
    if (answer.status === 200) this.notes.adjust(id, delta);
    else if (answer.status !== 409) this.#surprise("a change of stock", answer.text);
  }

  async #edit(): Promise<void> {
    const { id } = this.random.pick(this.shop.products);
    const path = `/api/v1/stores/${this.shop.storeId}/products/${id}`;
    const { token } = this.shop;
    const { headers } = await this.#insist({ path, token });
    const answer = await this.#insist({
      method: "PATCH",
      path,
      token,
      headers: { "if-match": headers.etag ?? "" },
      body: { description: `Edited ${randomUUID()}` },
    });
    // 412: a former try was made, and its answer lost.
    if (![200, 412].includes(answer.status)) this.#surprise("an edit", answer.text);
  }

  #insist(ask: Parameters<Client["insist"]>[0]) {
    return this.client.insist(ask, (what) => this.notes.passed(what));
  }

  #surprise(what: string, text: string): void {
    this.notes.broken.push(`${what} was refused: ${text.slice(0, 200)}`);
  }
}
