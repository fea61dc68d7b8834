import { listSessions } from "@/lib/auth/contract";
import { call } from "../../fixtures/api-client";
import { addProduct, newBuyer, newSeller } from "../../fixtures/people";
import { openFloor } from "../../fixtures/shop-floor";
import type { Operation } from "./document";
import type { Random } from "./random";

const KEPT = 30;
/** Signed in to be ended. */
const SPARE_SESSIONS = 3;

type Kind =
  | "storeId"
  | "storeLink"
  | "productId"
  | "variantId"
  | "categoryId"
  | "imageId"
  | "cartId"
  | "lineId"
  | "orderId"
  | "sessionId"
  | "quote"
  | "undo"
  | "cursor";

/** A product with options, as the rules behind the schema want one. */
const sized = {
  options: [{ name: "Size", values: ["S", "M"] }],
  variants: [
    { options: { Size: "S" }, salePrice: 50_000, stock: 20 },
    { options: { Size: "M" }, salePrice: 45_000, mrp: 60_000, stock: 50 },
  ],
};

type Found = Record<string, unknown>;

/**
 * A shop with its seller and its buyer, and what the answers so far have told of it. Requests take
 * their ids, ETags, quotes and cursors from here, so that they reach what lies deep.
 */
export class World {
  readonly tokens: Record<string, string>;
  private readonly pools = new Map<Kind, string[]>();
  private readonly etags = new Map<string, string>();
  /** Sessions that may be ended. */
  private readonly spare: string[] = [];

  private constructor(
    seller: string,
    buyer: string,
    strangers: { seller: string; buyer: string },
    private readonly mixed: string,
    readonly storeId: string,
  ) {
    this.tokens = {
      sellerToken: seller,
      customerToken: buyer,
      otherSeller: strangers.seller,
      otherBuyer: strangers.buyer,
    };
  }

  static async open(strangers: { seller: string; buyer: string }): Promise<World> {
    const [{ token: seller, account }, { token: buyer }] = [await newSeller(), await newBuyer()];
    for (let n = 0; n < SPARE_SESSIONS; n += 1) await newSeller(account.mobile);
    const floor = await openFloor(seller, buyer);
    const kurta = await addProduct(seller, floor.storeId, {
      ...sized,
      name: "Kurta",
      salePrice: undefined,
    });
    const world = new World(seller, buyer, strangers, kurta.id, floor.storeId);
    const { storeEtag, etag, tracking: _, slug: __, spareCategoryId, ...first } = floor;
    world.etags.set(floor.storeId, storeEtag).set(floor.productId, etag);
    for (const [kind, id] of Object.entries(first)) world.keep(kind as Kind, id);
    world.keep("categoryId", spareCategoryId);
    world.keep("productId", kurta.id);
    for (const { id } of kurta.variants) world.keep("variantId", id);
    const { data } = (await call(listSessions, { token: seller })).body;
    // Not the one that all the rest is asked with.
    for (const { id, isCurrent } of data) if (!isCurrent) world.keep("sessionId", id);
    return world;
  }

  keep(kind: Kind, id: string): void {
    const pool = this.pools.get(kind) ?? [];
    if (!pool.includes(id)) pool.push(id);
    // The first stays: what a world begins with is there to the end.
    if (pool.length > KEPT) pool.splice(1, 1);
    this.pools.set(kind, pool);
  }

  one(kind: Kind, random: Random): string {
    const pool = this.pools.get(kind) ?? [];
    return pool.length > 0 ? random.pick(pool) : "none";
  }

  /** The ETag that was last seen of a product or a store. */
  etagOf(id: string): string {
    return this.etags.get(id) ?? '"none"';
  }

  takeSession(): string | undefined {
    return this.spare.pop();
  }

  /** What a field of this name should hold; undefined where its schema alone says. */
  known(name: string, random: Random): unknown {
    if (name === "storeLink") return this.one("storeLink", random);
    if (name === "productId" || name === "imageId") return this.one(name, random);
    if (name === "undo") return this.one("undo", random);
    if (name === "moveTo") return this.one("categoryId", random);
    if (name === "accent") return "#015a4d";
    if (name === "currency") return "INR";
    return undefined;
  }

  /** Turns what the schema allows into what the rules behind it allow, most of the time. */
  sensible(made: Found, random: Random): Found {
    if (random.chance(0.1)) return made;
    if ("isOpen" in made) made.isOpen = true;
    if ("minimumOrder" in made) made.minimumOrder = random.int(0, 5_000);
    if ("quote" in made) delete made.quote;
    // An edit of all products would leave little for the requests that follow.
    if ("select" in made && random.chance(0.7)) made.preview = true;
    if (Array.isArray(made.options) || Array.isArray(made.variants)) {
      delete made.options;
      delete made.variants;
      if ("salePrice" in made && random.chance(0.5)) return { ...sized, name: made.name };
    }
    if ("name" in made && "imageIds" in made) made.imageIds = [this.one("imageId", random)];
    if (typeof made.salePrice === "number" && typeof made.mrp === "number") {
      made.mrp = Math.max(made.mrp, made.salePrice);
    }
    if ("variantId" in made) delete made.variantId;
    if (made.productId === this.mixed) made.variantId = this.one("variantId", random);
    if (Object.keys(made).length === 1 && "id" in made) made.id = this.one("cartId", random);
    return made;
  }

  /** Learns from a success what there is now. */
  learn(operation: Operation, body: unknown): void {
    if (operation.id === "signInSeller" || operation.id === "signInCustomer") {
      const { token } = body as { token: string };
      this.spare.push(token);
    }
    for (const each of found(body)) this.note(operation, each);
  }

  private note({ id: operation }: Operation, each: Found): void {
    const keep = (kind: Kind, value: unknown) => {
      if (typeof value === "string") this.keep(kind, value);
    };
    if (typeof each.nextCursor === "string") this.keep("cursor", each.nextCursor);
    keep("quote", each.quote);
    keep("undo", each.undo);
    keep("orderId", each.orderId);
    if (operation === "createCart") keep("cartId", each.id);
    if (operation === "uploadMedia") keep("imageId", each.id);
    if (operation === "updateStore" && each.storeId === this.storeId) keep("storeLink", each.link);
    const owner = each.id ?? each.storeId;
    if (typeof each.etag === "string" && typeof owner === "string")
      this.etags.set(owner, each.etag);
    if (operation !== "createProduct") return;
    keep("productId", each.id);
    keep("lineId", each.id);
    keep("categoryId", each.categoryId);
  }
}

/** The objects in an answer that may bear an id, from the outside in. */
function found(body: unknown): Found[] {
  if (Array.isArray(body)) return body.flatMap(found);
  if (typeof body !== "object" || body === null) return [];
  const { data } = body as { data?: unknown };
  return [body as Found, ...(Array.isArray(data) ? data.flatMap(found) : [])];
}
