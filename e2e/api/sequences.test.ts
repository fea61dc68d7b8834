import { randomInt } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import {
  acceptCart,
  addCartItem,
  createCart,
  getCart,
  removeCartItem,
  setCartItem,
} from "@/lib/cart/contract";
import { changeStock, getProduct, updateProduct } from "@/lib/catalog/contract";
import { type Answer, call, problemOf, request } from "../fixtures/api-client";
import { openAppDatabase } from "../fixtures/app-database";
import { faultsInBooks } from "../fixtures/books";
import { addProduct, home, newBuyer, tryOrder } from "../fixtures/people";
import { openShop } from "../fixtures/rush";
import { Random } from "./properties/random";

/*
 * A seller and a buyer take steps in random order, and a model in memory says what each must lead
 * to. SOKO_PROPERTY_SEED takes the same steps again.
 */
const seed = Number(process.env.SOKO_PROPERTY_SEED ?? randomInt(2 ** 31));
const ROUNDS = 3;
const STEPS = 35;
const MAX_QTY = 999;

const sql = openAppDatabase();
afterAll(() => sql.end());

type Ware = { id: string; etag: string; price: number; stock: number; isShown: boolean };
type Line = { qty: number; savedPrice: number };

class Play {
  readonly lines = new Map<Ware, Line>();

  constructor(
    readonly shop: { token: string; storeId: string; link: string },
    readonly buyer: string,
    readonly cartId: string,
    readonly wares: Ware[],
    readonly random: Random,
  ) {}

  static async open(random: Random): Promise<Play> {
    const shop = await openShop();
    const wares: Ware[] = [];
    for (let n = 0; n < 3; n += 1) {
      const price = random.int(100, 900);
      const stock = random.int(0, 12);
      const made = await addProduct(shop.token, shop.storeId, {
        name: `Ware ${n}`,
        salePrice: price,
        mrp: 1_000,
        stock,
      });
      wares.push({ id: made.id, etag: made.etag, price, stock, isShown: true });
    }
    const { token } = await newBuyer();
    const cart = await call(createCart, { body: { storeLink: shop.link } });
    return new Play(shop, token, cart.body.id ?? "", wares, random);
  }

  /** One step and what it must lead to. */
  async step(): Promise<void> {
    const ware = this.random.pick(this.wares);
    const steps = [
      () => this.reprice(ware),
      () => this.hideOrShow(ware),
      () => this.deliver(ware),
      () => this.add(ware),
      () => this.add(ware),
      () => this.set(ware),
      () => this.remove(ware),
      () => this.accept(),
      () => this.order(),
    ];
    await this.random.pick(steps)();
    await this.look();
  }

  private at = (ware: Ware) => ({
    token: this.shop.token,
    params: { storeId: this.shop.storeId, productId: ware.id },
  });

  private async change(ware: Ware, body: { salePrice?: number; status?: "active" | "draft" }) {
    const headers = { "if-match": ware.etag };
    const { etag } = (await call(updateProduct, { ...this.at(ware), headers, body })).body;
    expect(etag).not.toBe(ware.etag);
    ware.etag = etag;
  }

  private async reprice(ware: Ware) {
    const price = this.random.int(100, 900);
    await this.change(ware, { salePrice: price });
    ware.price = price;
  }

  private async hideOrShow(ware: Ware) {
    await this.change(ware, { status: ware.isShown ? "draft" : "active" });
    ware.isShown = !ware.isShown;
  }

  private async deliver(ware: Ware) {
    const delta = this.random.int(-4, 8);
    const answer = await request(changeStock, { ...this.at(ware), body: { delta } });
    if (ware.stock + delta < 0) return expectRefusal(answer, 409, "insufficient_stock");
    expect(answer.status).toBe(200);
    ware.stock += delta;
  }

  private async add(ware: Ware) {
    const qty = this.random.chance(0.1) ? 600 : this.random.int(1, 5);
    const body = { productId: ware.id, qty, storeLink: this.shop.link };
    const answer = await request(addCartItem, { params: { cartId: this.cartId }, body });
    if (!ware.isShown) return expectRefusal(answer, 404);
    const sum = (this.lines.get(ware)?.qty ?? 0) + qty;
    if (sum > MAX_QTY) return expectRefusal(answer, 422, "quantity_limit");
    expect(answer.status).toBe(200);
    this.lines.set(ware, { qty: sum, savedPrice: ware.price });
  }

  private async set(ware: Ware) {
    const qty = this.random.int(0, 8);
    const params = { cartId: this.cartId, lineId: ware.id };
    const line = this.lines.get(ware);
    const answer = await request(setCartItem, { params, body: { qty, productId: ware.id } });
    if (qty > 0 && !line && !ware.isShown) return expectRefusal(answer, 404);
    expect(answer.status).toBe(200);
    if (qty === 0) this.lines.delete(ware);
    else this.lines.set(ware, { qty, savedPrice: line?.savedPrice ?? ware.price });
  }

  private async remove(ware: Ware) {
    await call(removeCartItem, { params: { cartId: this.cartId, lineId: ware.id } });
    this.lines.delete(ware);
  }

  private async accept() {
    await call(acceptCart, { params: { cartId: this.cartId } });
    for (const [ware, line] of this.lines) if (ware.isShown) line.savedPrice = ware.price;
  }

  private async order() {
    const body = {
      cart: { id: this.cartId },
      name: "Asha",
      address: home,
      payment: "cod",
    } as const;
    const answer = await tryOrder(this.buyer, body);
    const lines = [...this.lines];
    if (lines.length === 0) return expectRefusal(answer, 422, "empty_cart");
    if (lines.some(([{ isShown }]) => !isShown)) return expectRefusal(answer, 409, "unavailable");
    if (lines.some(([{ price }, { savedPrice }]) => price !== savedPrice)) {
      return expectRefusal(answer, 409, "price_changed");
    }
    if (lines.some(([{ stock }, { qty }]) => stock < qty)) {
      return expectRefusal(answer, 409, "insufficient_stock");
    }
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.text).total).toBe(sumOf(lines));
    for (const [ware, { qty }] of lines) ware.stock -= qty;
    this.lines.clear();
  }

  /** The cart and the stock are what the model says. */
  private async look() {
    const { body } = await call(getCart, { params: { cartId: this.cartId } });
    const shown = body.items.map(({ id, qty, notice, salePrice }) => [id, qty, notice, salePrice]);
    const should = [...this.lines].map(([ware, line]) => [
      ware.id,
      line.qty,
      noticeOf(ware, line),
      ware.isShown ? ware.price : line.savedPrice,
    ]);
    expect(shown.toSorted()).toEqual(should.toSorted());
    expect(body.subtotal).toBe(sumOf([...this.lines].filter(([{ isShown }]) => isShown)));
    for (const ware of this.wares) {
      const { stock, etag } = (await call(getProduct, this.at(ware))).body;
      expect([stock, etag]).toEqual([ware.stock, ware.etag]);
    }
  }
}

const sumOf = (lines: [Ware, Line][]) =>
  lines.reduce((sum, [{ price }, { qty }]) => sum + price * qty, 0);

function noticeOf(ware: Ware, { qty, savedPrice }: Line): string | undefined {
  if (!ware.isShown) return "unavailable";
  if (ware.stock < qty) return "low_stock";
  return ware.price === savedPrice ? undefined : "price_changed";
}

function expectRefusal(answer: Answer, status: number, reason?: string): void {
  expect([answer.status, problemOf(answer).reason]).toEqual([status, reason]);
}

it(`a seller's and a buyer's steps lead where a model says (seed ${seed})`, async () => {
  await Promise.all(
    Array.from({ length: ROUNDS }, async (_, round) => {
      const play = await Play.open(new Random(seed + round));
      for (let n = 0; n < STEPS; n += 1) await play.step();
      expect(await faultsInBooks(sql, play.shop.storeId)).toEqual([]);
    }),
  );
}, 180_000);
