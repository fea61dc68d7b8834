import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { root } from "@/lib/boot/checkout.mjs";
import { type AppProcess, startApp } from "./app-process";
import type { Client } from "./ask";
import { type Finding, type Scenario, type Stage, underLoad } from "./scenario";
import { home, openShop, signIn } from "./shops";

const OFF_MS = 5 * 60_000;

const shifted = (name: string, byMs: number): Scenario => ({
  name: `one app's clock five minutes ${name}`,
  run: async (stage) => {
    const app = await startApp("shifted", stage.house, {
      flags: ["--import", join(root, "e2e/faults/shift-clock.mjs")],
      env: { SOKO_CLOCK_SHIFT_MS: String(byMs) },
    });
    try {
      return await beside(stage, app);
    } finally {
      await app.stop();
    }
  },
});

/** Sessions, orders and retries across a process with the wrong time and one with the right one. */
async function beside(stage: Stage, app: AppProcess): Promise<Finding> {
  const right = stage.house.client();
  const broken: string[] = [];
  const ports = [stage.house.port, app.port];
  const finding = await underLoad(stage, { times: 1, ports }, async () => {
    for (const [there, here] of [
      [right, app.client],
      [app.client, right],
    ] as const) {
      broken.push(...(await tryAcross(there, here)));
    }
  });
  right.close();
  return { ...finding, broken: [...finding.broken, ...broken] };
}

/** What was begun with one process is gone on with at the other. */
async function tryAcross(there: Client, here: Client): Promise<string[]> {
  const broken: string[] = [];
  const shop = await openShop(there, "Clocks", [5]);
  const stores = await here.ask({ path: "/api/v1/stores", token: shop.token });
  if (stores.status !== 200) broken.push(`a session made by the other answered ${stores.status}`);
  const token = await signIn(there, "customers");
  const ask = {
    method: "POST",
    path: "/api/v1/orders",
    token,
    headers: { "idempotency-key": randomUUID() },
    body: {
      cart: { storeLink: shop.link, items: [{ productId: shop.products[0]?.id, qty: 1 }] },
      name: "Asha",
      address: home,
      payment: "cod",
    },
  };
  const answers = [await there.ask(ask), await here.ask(ask)];
  const ids = answers.map(({ text }) => (JSON.parse(text) as { orderId?: string }).orderId);
  if (!ids[0] || ids[0] !== ids[1]) {
    broken.push(`a retry with the other: ${answers.map(({ text }) => text).join(" ")}`);
  }
  const out = { method: "DELETE", path: "/api/v1/sessions/current", token };
  await here.ask(out);
  const after = await there.ask({ path: "/api/v1/customers/me", token });
  if (after.status !== 401) broken.push(`after signing out with the other: ${after.status}`);
  return broken;
}

export const wrongClocks: Scenario[] = [shifted("fast", OFF_MS), shifted("slow", -OFF_MS)];
