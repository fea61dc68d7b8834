import type { DemoOrder, DemoOrderLine, DemoProduct, DemoStore } from "@/db/seed/demo-store";
import type { AccountActor } from "@/lib/auth/actor";
import type { Product } from "@/lib/catalog/schema";
import * as catalog from "@/lib/catalog/service";
import { restocks } from "@/lib/orders/status";
import type { Store } from "@/lib/stores/schema";
import * as stores from "@/lib/stores/service";
import { backdate, type PastOrder } from "./backdate";
import { timesOf } from "./course";
import { drawPictures } from "./draw-pictures";
import { orderAs } from "./order-as";

/** Makes one store with its pictures, products and orders, all as its owner and buyers would. */
export async function seedStore(actor: AccountActor, demo: DemoStore): Promise<Store> {
  const { name, description, address } = demo;
  const link = (await stores.isLinkFree(demo.link)) ? demo.link : undefined;
  const made = await stores.createStore(actor, { name, description, address }, link);
  const storeId = await stores.authorize(actor, made.storeId, "manage");
  const { accent, layout, deliveryFee, freeDeliveryAbove, minimumOrder, upiId } = demo;
  const terms = { deliveryFee, freeDeliveryAbove, minimumOrder };
  const settings = { accent, layout, ...terms, upiId, contactPhone: demo.contactPhone };
  const store = await stores.updateStore(actor, storeId, settings, null);

  const images = await drawPictures(storeId, demo.products);
  const sold = countSold(demo.orders);
  const products = new Map<string, Product>();
  // The first of the data is the newest, so that lists start with it.
  for (const product of demo.products.toReversed()) {
    const image = images.get(product.key);
    const input = { ...openingOf(product, sold), imageIds: image ? [image] : [] };
    products.set(product.key, await catalog.createProduct(actor, storeId, input));
  }

  const now = Date.now();
  const past: PastOrder[] = [];
  for (const order of demo.orders) {
    const items = order.lines.map((line) => itemOf(line, products));
    const orderId = await orderAs(order, { seller: actor, storeId, storeLink: store.link, items });
    past.push({ orderId, times: timesOf(order, demo.hoursToDeliver, now) });
  }
  await backdate(storeId, past);
  return store;
}

const offerKey = (product: string, options: Record<string, string> = {}) =>
  JSON.stringify([product, Object.entries(options).sort()]);

/** How many pieces of each offer the orders take for good. */
function countSold(orders: DemoOrder[]): Map<string, number> {
  const sold = new Map<string, number>();
  for (const { status, lines } of orders) {
    if (restocks(status)) continue;
    for (const { product, options, qty } of lines) {
      const key = offerKey(product, options);
      sold.set(key, (sold.get(key) ?? 0) + qty);
    }
  }
  return sold;
}

/** What the product is made with: so many pieces that, after the orders, the data's count is left. */
function openingOf({ key, picture: _, ...listing }: DemoProduct, sold: Map<string, number>) {
  const opening = (stock: number | null, options?: Record<string, string>) =>
    stock === null ? null : stock + (sold.get(offerKey(key, options)) ?? 0);
  if (!("variants" in listing)) return { ...listing, stock: opening(listing.stock) };
  const variants = listing.variants.map((variant) => ({
    ...variant,
    stock: opening(variant.stock, variant.options),
  }));
  return { ...listing, variants };
}

function itemOf({ product: key, options, qty }: DemoOrderLine, products: Map<string, Product>) {
  const product = products.get(key);
  const wanted = offerKey(key, options);
  const variant = product?.variants.find((each) => offerKey(key, each.options) === wanted);
  if (!product || !variant) throw new Error(`The demo has no product for ${wanted}.`);
  return { productId: product.id, variantId: variant.id, qty };
}
