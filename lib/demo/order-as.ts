import type { DemoOrder } from "@/db/seed/demo-store";
import type { AccountActor, CustomerActor } from "@/lib/auth/actor";
import * as auth from "@/lib/auth/service";
import type { CheckoutItem } from "@/lib/checkout/schema";
import * as checkout from "@/lib/checkout/service";
import * as customers from "@/lib/customers/service";
import type { Order } from "@/lib/orders/schema";
import * as orders from "@/lib/orders/service";
import type { OwnedStoreId } from "@/lib/stores/access";
import { courseOf, type Step } from "./course";
import { ANY_CODE, CLIENT_ADDRESS } from "./sign-in";

type Shop = {
  seller: AccountActor;
  storeId: OwnedStoreId;
  storeLink: string;
  items: CheckoutItem[];
};

/** Places an order as its buyer and takes it, step by step, to where it stands; gives back its id. */
export async function orderAs(demo: DemoOrder, shop: Shop): Promise<string> {
  const { buyer, payment, note, source } = demo;
  const actor = await signInBuyer(buyer.mobile);
  const cart = { storeLink: shop.storeLink, items: shop.items };
  const order = await checkout.placeOrder(
    actor,
    { cart, name: buyer.name, address: buyer.address, payment, note },
    { channel: "storefront", source: source || null },
  );
  for (const step of courseOf(demo)) await take(step, order, actor, shop);
  await auth.signOut(actor);
  return order.orderId;
}

async function signInBuyer(mobile: string): Promise<CustomerActor> {
  const input = { mobile, otp: ANY_CODE };
  const { customer, sessionId, proven } = await customers.signInCustomer(input, CLIENT_ADDRESS);
  return { kind: "customer", customerId: customer.id, sessionId, proven };
}

async function take(
  step: Step,
  { orderId, number, trackingUrl }: Order,
  buyer: CustomerActor,
  { seller, storeId }: Shop,
): Promise<void> {
  switch (step) {
    case "claimed": {
      const token = trackingUrl.slice(trackingUrl.lastIndexOf("/") + 1);
      await orders.claimPayment(token, referenceOf(number));
      return;
    }
    case "cancelled by the buyer":
      await orders.cancelOrder(buyer, orderId);
      return;
    case "paid":
    case "refunded":
      await orders.updateOrder(seller, storeId, orderId, { paymentStatus: step });
      return;
    default:
      await orders.updateOrder(seller, storeId, orderId, { status: step });
  }
}

/** Twelve digits, as UPI apps show them. */
const referenceOf = (number: number) => `4${String(number * 7_919_317).padStart(11, "0")}`;
