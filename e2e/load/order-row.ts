import { randomUUID } from "node:crypto";
import { templated } from "./cart-rows";
import type { Row } from "./measure";
import { CONNECTIONS } from "./page-rows";
import type { Recorder } from "./recorder";
import type { SeededStore } from "./seed";
import type { Server } from "./server";
import type { Buyer, Product } from "./shoppers";
import type { Worker } from "./worker";

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** When a UUIDv7 was made, in milliseconds. */
const madeAt = (id: string) => Number.parseInt(id.replace("-", "").slice(0, 12), 16);

/** Orders of one line for each product, all of one store, beside the same statements through the driver alone. */
export async function orderRow(
  name: string,
  server: Server,
  recorder: Recorder,
  workers: { generator: Worker; bare: Worker },
  store: SeededStore,
  products: Product[],
  buyers: Buyer[],
): Promise<Row> {
  const body = JSON.stringify({
    cart: {
      storeLink: store.link,
      items: products.map(({ id }) => ({ productId: id, qty: 1 })),
    },
    name: "Farhan",
    address: { line1: "4 Batla House", city: "New Delhi" },
    payment: "cod",
  });
  const place = async (buyer: Buyer, key: string) => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/orders`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${buyer.token}`,
        "idempotency-key": key,
      },
      body,
    });
    const text = await answer.text();
    if (answer.status !== 201) throw new Error(`An order was answered ${answer.status}: ${text}`);
    return JSON.parse(text) as { number: number; trackingUrl: string };
  };
  // Each buyer's first order writes more than the later ones.
  for (const buyer of buyers) await place(buyer, randomUUID());
  const [first] = buyers;
  if (!first) throw new Error("There is no buyer to record.");

  const [key, began] = [randomUUID(), Date.now()];
  let order = { number: 0, trackingUrl: "" };
  const steps = await recorder.record(async () => {
    order = await place(first, key);
  });
  const text = JSON.stringify(steps);
  const made = [...new Set(text.match(uuid))].filter((id) => madeAt(id) >= began);
  const secret = order.trackingUrl.split("/").at(-1) ?? "";
  const fresh = [key, secret, ...made];
  const number = new RegExp(`(?<=^|"number":\\s?)${order.number}(?=$|[,}])`, "g");
  const replaced = [number, first.sessionId, first.customerId, ...fresh];
  const recording = { steps: templated(steps, replaced), answer: "" };
  return {
    name,
    target: 0.3,
    beside: "the same SQL through the bare driver",
    product: {
      worker: workers.generator,
      pid: server.pid,
      job: {
        port: server.port,
        method: "POST",
        status: 201,
        connections: CONNECTIONS,
        requests: buyers.map(({ token }) => ({
          path: "/api/v1/orders",
          body,
          headers: { authorization: `Bearer ${token}`, "idempotency-key": "unique" },
        })),
      },
    },
    ceiling: {
      worker: workers.bare,
      job: {
        recording,
        buyers: buyers.map(({ sessionId, customerId }) => [sessionId, customerId]),
        fresh: fresh.length,
        connections: CONNECTIONS,
      },
    },
  };
}
