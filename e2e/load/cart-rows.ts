import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Row, Sides } from "./measure";
import { CONNECTIONS } from "./page-rows";
import type { Recorder } from "./recorder";
import type { Step } from "./replay";
import type { Server } from "./server";
import type { FullCart } from "./shoppers";

/** Each string in the calls that one replay replaces, by `{{n}}`, its place in the list. */
export function templated(steps: Step[], values: (string | RegExp)[]): Step[] {
  const fill = (text: string) =>
    values.reduce<string>((filled, value, n) => filled.replaceAll(value, `{{${n}}}`), text);
  return steps.map((step) =>
    step.kind === "redis"
      ? { ...step, args: step.args.map(fill) }
      : { ...step, params: step.params.map((param) => param && fill(param)) },
  );
}

/** Adding to carts and reading them, beside handlers that make the same calls to Redis and Postgres. */
export async function cartRows(
  server: Server,
  recorder: Recorder,
  generator: Sides["worker"],
  storeLink: string,
  carts: FullCart[],
): Promise<Row[]> {
  const [cart] = carts;
  const [product] = cart?.products ?? [];
  if (!cart || !product) throw new Error("There is no cart to record.");
  const record = async (name: string, values: string[], call: () => Promise<Response>) => {
    let answer = "";
    const steps = await recorder.record(async () => {
      const called = await call();
      answer = await called.text();
      if (!called.ok) throw new Error(`${name} was answered ${called.status}: ${answer}`);
    });
    const recording = { steps: templated(steps, values), answer };
    writeFileSync(join(server.env.SOKO_CEILINGS ?? "", `${name}.json`), JSON.stringify(recording));
    return steps;
  };
  const address = `http://127.0.0.1:${server.port}/api/v1/carts/${cart.id}`;
  const added = JSON.stringify({ productId: product.id, qty: 1, storeLink });
  const json = { "content-type": "application/json" };
  await record("cart-read", [cart.id], () => fetch(address));
  await record("cart-add", [cart.id, product.id], () =>
    fetch(`${address}/items`, { method: "POST", headers: json, body: added }),
  );

  const { port, pid } = server;
  const common = { port, status: 200, connections: CONNECTIONS };
  const lines = carts.flatMap(({ id, products }) =>
    products.map((each) => ({ id, productId: each.id })),
  );
  const read = (requests: { path: string }[]): Sides => ({
    worker: generator,
    pid,
    job: { ...common, method: "GET", requests },
  });
  const add = (requests: { path: string; body: string }[]): Sides => ({
    worker: generator,
    pid,
    job: { ...common, method: "POST", requests },
  });
  return [
    {
      name: "cart read, 3 lines",
      target: 0.7,
      beside: "a handler making the same Redis and SQL calls",
      product: read(carts.map(({ id }) => ({ path: `/api/v1/carts/${id}` }))),
      ceiling: read(carts.map(({ id }) => ({ path: `/ceilings/calls/cart-read?value=${id}` }))),
    },
    {
      name: "cart add",
      target: 0.7,
      beside: "a handler making the same Redis and SQL calls",
      product: add(
        lines.map(({ id, productId }) => ({
          path: `/api/v1/carts/${id}/items`,
          body: JSON.stringify({ productId, qty: 1, storeLink }),
        })),
      ),
      ceiling: add(
        lines.map(({ id, productId }) => ({
          path: "/ceilings/calls/cart-add",
          body: JSON.stringify({ values: [id, productId] }),
        })),
      ),
    },
  ];
}
