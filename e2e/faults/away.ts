import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { serveUpstashRest } from "../fixtures/upstash-rest";
import { type AppProcess, startApp } from "./app-process";
import { type Answer, type Ask, NoAnswer } from "./ask";
import { TcpProxy } from "./proxy";
import type { Finding, Scenario, Stage } from "./scenario";
import { home, openShop, type Shop } from "./shops";

/** Promised of a cart that cannot be reached, in ms; the rest is for a machine that is busy. */
const CART_MS = 500;
const ROOM_MS = 250;
/** How much slower than usual pages may become, and what no page need be faster than, in ms. */
const SLOWER = 2;
const QUICK_ENOUGH_MS = 60;
const REFUSES_WITHIN_MS = 5_000;
const ROUNDS = 40;

type Timed = { answer: Answer | NoAnswer; ms: number };

const portOf = (url: string | undefined) => Number(new URL(url ?? "").port);

function at(url: string | undefined, port: number): string {
  const there = new URL(url ?? "");
  there.port = String(port);
  return there.href;
}

async function timed(app: AppProcess, ask: Ask): Promise<Timed> {
  const from = performance.now();
  const answer = await app.client.try({ timeoutMs: 30_000, ...ask });
  return { answer, ms: performance.now() - from };
}

const p95 = (times: number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;

const statusOf = ({ answer }: Timed) => (answer instanceof NoAnswer ? answer.code : answer.status);

/** A shop, a buyer's cart in it, and what browsers send along. */
async function setScene({ house }: Stage, app: AppProcess) {
  const shop = await openShop(app.client, "Stand Alone", [50, 50]);
  const made = await app.client.insist({
    method: "POST",
    path: "/api/v1/carts",
    body: { storeLink: shop.link },
  });
  const cartId = (JSON.parse(made.text) as { id: string }).id;
  const [product, other] = shop.products;
  if (!product || !other) throw new Error("The shop was opened without products.");
  const line = `/api/v1/carts/${cartId}/items/${product.id}`;
  await app.client.insist({ method: "PUT", path: line, body: { qty: 1, productId: product.id } });
  return {
    shop,
    line,
    cartId,
    product,
    other,
    buyer: { cookie: `soko.cart.${shop.storeId}=${cartId}` },
    seller: { cookie: `soko.seller.session=${shop.token}` },
    house,
  };
}

type Scene = Awaited<ReturnType<typeof setScene>>;

const unhurried = ({ shop, seller }: Scene): Ask[] => [
  { path: `/s/${shop.link}` },
  { path: `/s/${shop.link}/search?q=thing` },
  { path: `/api/v1/storefronts/${shop.link}/catalog` },
  { path: `/dashboard/${shop.link}/orders`, headers: seller },
  { path: `/dashboard/${shop.link}/products`, headers: seller },
];

/** How long each takes at the 95th of a hundred, one after the other. */
async function measure(app: AppProcess, asks: Ask[], broken: string[]): Promise<number[]> {
  const times: number[][] = asks.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [n, ask] of asks.entries()) {
      const seen = await timed(app, ask);
      if (statusOf(seen) !== 200) broken.push(`${ask.path} answered ${statusOf(seen)}`);
      times[n]?.push(seen.ms);
    }
  }
  return times.map(p95);
}

/** Whether it refuses in the promised way; what is wrong is added to `broken`. */
function mustRefuse(what: string, { answer, ms }: Timed, withinMs: number, broken: string[]) {
  if (answer instanceof NoAnswer) broken.push(`${what}: ${answer.code} after ${ms.toFixed(0)} ms`);
  else if (answer.status !== 503 || !answer.headers["retry-after"]) {
    broken.push(`${what} answered ${answer.status} ${answer.text.slice(0, 60)}`);
  } else if (ms > withinMs) broken.push(`${what} took ${ms.toFixed(0)} ms to say 503`);
}

/** The cart cannot be reached: it says so at once, and nothing else is the worse for it. */
async function withoutRedis(
  stage: Stage,
  app: AppProcess,
  fail: () => void,
  mend: () => void,
): Promise<Finding> {
  const broken: string[] = [];
  const scene = await setScene(stage, app);
  const { shop, line, cartId, product, buyer } = scene;
  await measure(app, unhurried(scene), []);
  const usual = await measure(app, unhurried(scene), broken);
  const items = { productId: product.id, qty: 1, storeLink: shop.link };
  const carts: Ask[] = [
    { path: `/api/v1/carts/${cartId}` },
    { method: "PUT", path: line, body: { qty: 2 } },
    { method: "POST", path: `/api/v1/carts/${cartId}/items`, body: items },
    { method: "POST", path: "/api/v1/carts", body: { storeLink: shop.link } },
  ];
  // First one by one, while the breaker learns; then many at once.
  const crowd = async () => {
    const seen: Timed[] = [];
    for (const many of [1, 1, 1, 20, 20, 20]) {
      const asks = Array.from({ length: many }, (_, n) => carts[n % carts.length] ?? { path: "/" });
      seen.push(...(await Promise.all(asks.map((ask) => timed(app, ask)))));
    }
    return seen;
  };
  // What the same crowd takes while all is well is the machine's own share.
  const crowdTakes = p95((await crowd()).map(({ ms }) => ms));
  fail();
  const cartLimit = CART_MS + Math.max(ROOM_MS, 2 * crowdTakes);
  const refused = await crowd();
  for (const seen of refused) mustRefuse("the cart API", seen, cartLimit, broken);
  const late = await measure(app, unhurried(scene), broken);
  const order = {
    method: "POST",
    path: "/api/v1/orders",
    token: stage.buyers[0],
    headers: { "idempotency-key": randomUUID() },
    body: { cart: { id: cartId }, name: "Asha", address: home, payment: "cod" },
  };
  mustRefuse("an order of a cart", await timed(app, order), cartLimit, broken);
  for (const page of ["cart", "checkout"]) {
    const seen = await timed(app, { path: `/s/${shop.link}/${page}`, headers: buyer });
    mustRefuse(`the ${page} page`, seen, REFUSES_WITHIN_MS, broken);
    mustSayWhy(`the ${page} page`, seen, broken);
  }
  mend();
  const back = performance.now();
  const again = await app.client.insist({ path: `/api/v1/carts/${cartId}` });
  const recovered = (performance.now() - back) / 1_000;
  if (!again.text.includes(product.id)) broken.push("the cart came back without its line");
  if (!(await app.client.insist(order)).text.includes("orderId"))
    broken.push("no order afterwards");
  const said = unhurried(scene).map(({ path }, n) => {
    const [was = 0, is = 0] = [usual[n], late[n]];
    if (is > Math.max(QUICK_ENOUGH_MS, SLOWER * was)) {
      broken.push(`${path} took ${is.toFixed(0)} ms, else ${was.toFixed(0)}`);
    }
    return `${kind(path, shop)} ${was.toFixed(1)} → ${is.toFixed(1)} ms`;
  });
  const refusedIn = p95(refused.map(({ ms }) => ms));
  said.push(`cart ${crowdTakes.toFixed(0)} ms, 503 in ${refusedIn.toFixed(0)} ms (p95)`);
  return finding(broken, recovered, said);
}

/** Postgres cannot be reached: what is kept is shown, and the rest says so. */
async function withoutPostgres(
  stage: Stage,
  app: AppProcess,
  fail: () => void,
  mend: () => void,
): Promise<Finding> {
  const broken: string[] = [];
  const scene = await setScene(stage, app);
  const { shop, line, product, other, seller, buyer } = scene;
  const home = `/s/${shop.link}`;
  const catalog = `/api/v1/storefronts/${shop.link}/catalog`;
  const spoilt = await openShop(app.client, "Just Changed", [5]);
  for (const path of [home, catalog, `/s/${spoilt.link}`]) await app.client.insist({ path });
  await app.client.insist({
    method: "PATCH",
    path: `/api/v1/stores/${spoilt.storeId}`,
    token: spoilt.token,
    body: { description: "Changed just now." },
  });
  fail();
  for (let second = 0; second < 3; second++) {
    for (const path of [home, catalog]) {
      const seen = await timed(app, { path });
      if (statusOf(seen) !== 200) broken.push(`${path}, which is kept, answered ${statusOf(seen)}`);
    }
    await wait(700);
  }
  const refused: Record<string, Ask> = {
    "a page spoilt just before": { path: `/s/${spoilt.link}` },
    "a page never asked for": { path: `/s/${shop.link}/p/thing-2` },
    "a search": { path: `/s/${shop.link}/search?q=thing` },
    "an unknown link": { path: "/s/nobody-was-here" },
    "the cart page": { path: `/s/${shop.link}/cart`, headers: buyer },
    "the dashboard": { path: `/dashboard/${shop.link}/orders`, headers: seller },
    "a product, by the API": { path: `/api/v1/storefronts/${shop.link}/products/${other.id}` },
    "a seller's list": { path: "/api/v1/stores", token: shop.token },
    "a sign-in": {
      method: "POST",
      path: "/api/v1/customers",
      body: { mobile: "+919812345678", otp: "1234" },
    },
    "a cart line": { method: "PUT", path: line, body: { qty: 2, productId: product.id } },
  };
  const times: number[] = [];
  for (const [what, ask] of Object.entries(refused)) {
    const seen = await timed(app, ask);
    times.push(seen.ms);
    mustRefuse(what, seen, REFUSES_WITHIN_MS, broken);
    mustSayWhy(what, seen, broken);
  }
  mend();
  const back = performance.now();
  const page = await app.client.insist({ path: `/s/${spoilt.link}` });
  const recovered = (performance.now() - back) / 1_000;
  if (page.status !== 200) broken.push(`the spoilt page answers ${page.status} afterwards`);
  const slowest = Math.max(...times);
  return finding(broken, recovered, [`kept pages answer; 503 in at most ${slowest.toFixed(0)} ms`]);
}

/** A person reads why in plain words, and nothing of what is inside; a program a problem document. */
function mustSayWhy(what: string, { answer }: Timed, broken: string[]): void {
  if (answer instanceof NoAnswer || answer.status !== 503) return;
  const type = answer.headers["content-type"] ?? "";
  const isProblem = type.startsWith("application/problem+json");
  if (!isProblem && !type.startsWith("text/html")) broken.push(`${what} is answered as ${type}`);
  if (!answer.headers["x-request-id"]) broken.push(`${what} names no request id`);
  if (/\bat .+\.(js|mjs|ts):\d+|postgres|redis|ECONN/i.test(answer.text)) {
    broken.push(`${what} tells of what is inside`);
  }
  if (!isProblem && !/<h1[\s>]/.test(answer.text)) broken.push(`${what} says nothing to a person`);
}

const kind = (path: string, { link }: Shop) => path.replace(link, "…").replace("/api/v1", "");

function finding(broken: string[], recovered: number, said: string[]): Finding {
  const each = [...new Set(broken)];
  return {
    load: null,
    verdict: null,
    recoveries: [recovered],
    broken: each,
    said: said.join(", "),
  };
}

type Way = "cut" | "hang";
type Trial = typeof withoutRedis;

/** With a proxy between the app and one of its servers that fails in one of two ways. */
const away = (
  name: string,
  needsRedis: boolean,
  way: Way,
  urlOf: (stage: Stage) => string | undefined,
  envOf: (url: string, port: number) => Partial<NodeJS.ProcessEnv>,
  trial: Trial,
): Scenario => ({
  name,
  needsRedis,
  run: async (stage) => {
    const url = urlOf(stage) ?? "";
    const proxy = await TcpProxy.to(portOf(url));
    const app = await startApp("alone", stage.house, { env: envOf(url, proxy.port) });
    try {
      return await trial(
        stage,
        app,
        () => proxy[way](),
        () => proxy.pass(),
      );
    } finally {
      await app.stop();
      await proxy.close();
    }
  },
});

const ways: [Way, string][] = [
  ["cut", "gone"],
  ["hang", "hung"],
];

/** Upstash's way to Redis, over HTTP. */
const overHttp: Scenario = {
  name: "Redis over HTTP hung: pages, carts and checkout",
  needsRedis: true,
  run: async (stage) => {
    const token = randomUUID();
    const rest = await serveUpstashRest(stage.house.redisUrl, token);
    const env = (url: string, port: number) => ({
      REDIS_URL: "",
      UPSTASH_REDIS_REST_URL: at(url, port),
      UPSTASH_REDIS_REST_TOKEN: token,
    });
    const { run } = away("", true, "hang", () => rest.url, env, withoutRedis);
    try {
      return await run(stage);
    } finally {
      await rest.stop();
    }
  },
};

export const awayScenarios: Scenario[] = [
  ...ways.map(([way, word]) =>
    away(
      `Redis ${word}: pages, carts and checkout`,
      true,
      way,
      ({ house }) => house.redisUrl,
      (url, port) => ({ REDIS_URL: at(url, port) }),
      withoutRedis,
    ),
  ),
  overHttp,
  ...ways.map(([way, word]) =>
    away(
      `Postgres ${word}: pages and API`,
      false,
      way,
      ({ house }) => house.databaseUrl,
      (url, port) => ({ DATABASE_URL: at(url, port) }),
      withoutPostgres,
    ),
  ),
];
