import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { problemOf } from "../fixtures/api-client";
import { type Gateway, type Received, startGateway } from "../fixtures/gateway";
import { makeOwnDatabase } from "../fixtures/own-database";
import { home, newSeller as newBypassSeller, newMobile, orderOf } from "../fixtures/people";
import { startSecondProcess } from "../fixtures/second-process";

type App = Awaited<ReturnType<typeof startSecondProcess>>;
type Audience = "seller" | "customer";
type Body = Record<string, unknown>;

const SECRET = "Bearer a-token-of-the-gateway";
/** A code's sender gives up after five seconds. */
const SEND_WITHIN_MS = 8_000;

let database: Awaited<ReturnType<typeof makeOwnDatabase>>;
let gateway: Gateway;
let app: App;
const printed: string[] = [];

const start = () =>
  startSecondProcess({
    DATABASE_URL: database.url,
    OTP_MODE: "sms",
    MESSAGE_GATEWAY_URL: gateway.url,
    MESSAGE_GATEWAY_HEADER: `Authorization: ${SECRET}`,
    SIGN_IN_LIMIT_PER_MINUTE: "3000",
  });

beforeAll(async () => {
  [database, gateway] = await Promise.all([makeOwnDatabase(), startGateway()]);
  app = await start();
}, 120_000);
afterEach(() => gateway.answer());
afterAll(async () => {
  await app?.stop();
  await gateway?.stop();
  await database?.drop();
});

async function ask(method: string, path: string, body?: unknown, token = "", more: Body = {}) {
  const response = await fetch(`${app.origin}/api/v1${path}`, {
    method,
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...more,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  const { status, headers } = response;
  const text = await response.text();
  if (status >= 400) problemOf({ status, headers, text });
  return { status, headers, text, body: text ? JSON.parse(text) : null };
}

const askForCode = (mobile: string, audience: Audience = "seller") =>
  ask("POST", "/otp", { mobile, audience });

const messageOf = ({ body }: Received) =>
  JSON.parse(body) as { to: string; text: string; kind: string; id: string };
const to = (mobile: string) => (one: Received) => messageOf(one).to === mobile;
const codeIn = (one: Received | undefined) =>
  one ? (/#(\d{6})$/.exec(messageOf(one).text)?.[1] ?? "") : "";
const lastCode = (mobile: string) => codeIn(gateway.received.findLast(to(mobile)));
const other = (code: string) => String((Number(code) + 1) % 10 ** 6).padStart(6, "0");

async function signIn(audience: Audience, mobile = newMobile()) {
  await askForCode(mobile, audience);
  const path = audience === "seller" ? "/accounts" : "/customers";
  const answer = await ask("POST", path, { mobile, otp: lastCode(mobile) });
  expect(answer.status).toBeLessThan(300);
  return { mobile, token: answer.body.token as string };
}

describe("a code", () => {
  it("comes by the gateway, signs in once, and is in no answer", async () => {
    const mobile = newMobile();
    const asked = await askForCode(mobile);
    expect([asked.status, asked.body]).toEqual([
      202,
      { delivery: "sms", expiresIn: 300, resendIn: 30 },
    ]);
    const [got] = gateway.received.filter(to(mobile));
    expect(got?.headers).toMatchObject({ authorization: SECRET });
    const { text, kind, id } = messageOf(got as Received);
    expect([kind, got?.headers["idempotency-key"]]).toEqual(["otp", id]);
    const code = lastCode(mobile);
    expect(text.split("\n").at(-1)).toBe(`@localhost #${code}`);
    const otp = code;
    expect((await ask("POST", "/accounts", { mobile, otp: other(code) })).status).toBe(401);
    expect((await ask("POST", "/customers", { mobile, otp })).status).toBe(401);
    expect((await ask("POST", "/accounts", { mobile, otp })).status).toBe(201);
    expect((await ask("POST", "/accounts", { mobile, otp })).status).toBe(401);
    const again = await askForCode(mobile);
    expect(again.body).toEqual(asked.body);
    const back = await ask("POST", "/accounts", { mobile, otp: lastCode(mobile) });
    expect(back.status).toBe(200);
  });

  it("is a text of digits, and a number a mobile one", async () => {
    const mobile = newMobile();
    for (const otp of ["", null, undefined, true, 0, 123456, [], {}, ["123456"], "12 456"]) {
      for (const path of ["/accounts", "/customers"]) {
        const { status } = await ask("POST", path, { mobile, otp });
        expect([otp, status]).toEqual([otp, 400]);
      }
    }
    for (const bad of ["+912212345678", "12", "", null]) {
      const { status } = await ask("POST", "/otp", { mobile: bad, audience: "seller" });
      expect([bad, status]).toEqual([bad, 400]);
    }
  });

  it("is ended by five wrong tries, also when fifty come at once", async () => {
    const mobile = newMobile();
    await askForCode(mobile);
    const code = lastCode(mobile);
    const tries = Array.from({ length: 50 }, () =>
      ask("POST", "/accounts", { mobile, otp: other(code) }),
    );
    expect(new Set((await Promise.all(tries)).map(({ status }) => status))).toEqual(new Set([401]));
    const [challenge] = await database.sql`
      select attempts from otp_challenges where mobile = ${mobile}`;
    expect(challenge?.attempts).toBe(5);
    expect((await ask("POST", "/accounts", { mobile, otp: code })).status).toBe(401);
  });

  it("is sent five times in ten minutes, over both audiences and every spelling", async () => {
    const mobile = newMobile();
    const spellings = [mobile, mobile.slice(3), `0${mobile.slice(3)}`, mobile, mobile];
    for (const [n, spelling] of spellings.entries()) {
      const { status } = await askForCode(spelling, n % 2 ? "seller" : "customer");
      expect(status).toBe(202);
    }
    const refused = await askForCode(mobile);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(500);
    expect(gateway.received.filter(to(mobile))).toHaveLength(5);
    expect((await askForCode(newMobile())).status).toBe(202);
  });
});

describe("a gateway that fails", () => {
  it("is a 503 in bounded time, and locks nobody out", async () => {
    const mobile = newMobile();
    gateway.answer((response) => response.writeHead(500).end());
    for (let n = 0; n < 7; n++) expect((await askForCode(mobile)).status).toBe(503);
    gateway.answer(() => undefined);
    const began = Date.now();
    const hung = await askForCode(mobile);
    expect(hung.status).toBe(503);
    expect(Number(hung.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Date.now() - began).toBeLessThan(SEND_WITHIN_MS);
    gateway.answer();
    expect((await askForCode(mobile)).status).toBe(202);
    const { status } = await ask("POST", "/accounts", { mobile, otp: lastCode(mobile) });
    expect(status).toBe(201);
  });

  it("is not kept as a success under a key, and a code that went is sent once", async () => {
    const body = { mobile: newMobile(), audience: "seller" };
    const key = { "idempotency-key": randomUUID() };
    gateway.answer((response) => response.writeHead(500).end());
    expect((await ask("POST", "/otp", body, "", key)).status).toBe(503);
    gateway.answer();
    expect((await ask("POST", "/otp", body, "", key)).status).toBe(202);
    expect((await ask("POST", "/otp", body, "", key)).status).toBe(202);
    expect(gateway.received.filter(to(body.mobile))).toHaveLength(2);
  });
});

describe("who was let in without a code", () => {
  it("is let in no more", async () => {
    const { token } = await newBypassSeller();
    expect((await ask("GET", "/accounts/me", undefined, token)).status).toBe(401);
  });
});

/** A shop, and a buyer who can order from it. */
async function openShop() {
  const seller = await signIn("seller");
  const { token } = seller;
  const store = (await ask("POST", "/stores", { name: "Asha Kirana", address: home }, token)).body;
  const product = (
    await ask("POST", `/stores/${store.storeId}/products`, { name: "Dal", salePrice: 9900 }, token)
  ).body;
  const buyer = await signIn("customer");
  const place = async () => {
    const body = orderOf(store.link, [{ productId: product.id, qty: 1 }]);
    const key = { "idempotency-key": randomUUID() };
    const { status, body: order } = await ask("POST", "/orders", body, buyer.token, key);
    expect(status).toBe(201);
    return order as { orderId: string; number: number; trackingUrl: string };
  };
  const set = async (orderId: string, status: string) => {
    const path = `/stores/${store.storeId}/orders/${orderId}`;
    expect((await ask("PATCH", path, { status }, token)).status).toBe(200);
  };
  const updates = (one: Received) => to(buyer.mobile)(one) && messageOf(one).kind !== "otp";
  return { place, set, updates, buyer };
}

describe("an order's updates", () => {
  it("reach the buyer in their order, past a gateway that fails, each under one id", async () => {
    const { place, set, updates } = await openShop();
    const order = await place();
    await gateway.receive(1, updates);
    let fail = true;
    gateway.answer((response) => {
      response.writeHead(fail ? 503 : 202).end();
      fail = false;
    });
    const expected = 1 + 2 + 1 + 1;
    let seen = 2;
    for (const status of ["accepted", "shipped", "delivered"]) {
      await set(order.orderId, status);
      seen = Math.min(seen + 1, expected);
      await gateway.receive(seen, updates);
    }
    const got = gateway.received.filter(updates).map(messageOf);
    const texts = got.map(({ text }) => text);
    const expectedTexts = [/has your order/, /packing/, /packing/, /on its way/, /delivered/];
    expect(texts).toHaveLength(expectedTexts.length);
    for (const [n, words] of expectedTexts.entries()) {
      expect(texts[n]).toMatch(words);
      expect(texts[n]).toContain(order.trackingUrl);
    }
    expect(got[1]?.id).toBe(got[2]?.id);
    expect(new Set(got.map(({ id }) => id)).size).toBe(4);
  });

  it("are sent once by two processes, when neither dies", async () => {
    const second = await start();
    try {
      const { place, updates } = await openShop();
      for (let n = 0; n < 30; n++) await place();
      await gateway.receive(30, updates);
      await expect.poll(waiting, { timeout: 10_000 }).toBe(0);
      const ids = gateway.received.filter(updates).map((one) => messageOf(one).id);
      expect(ids).toHaveLength(30);
      expect(new Set(ids).size).toBe(30);
    } finally {
      await second.stop();
      printed.push(second.said());
    }
  }, 120_000);

  it("are sent again, under their id, by another when one is killed before noting it", async () => {
    const { place, updates } = await openShop();
    gateway.answer(() => undefined);
    await place();
    const [first] = await gateway.receive(1, updates);
    await app.kill();
    printed.push(app.said());
    gateway.answer();
    app = await start();
    await expect
      .poll(() => gateway.received.filter(updates).length, { timeout: 45_000 })
      .toBeGreaterThan(1);
    const ids = gateway.received.filter(updates).map((one) => messageOf(one).id);
    expect(new Set(ids)).toEqual(new Set([messageOf(first as Received).id]));
    await expect.poll(waiting, { timeout: 10_000 }).toBe(0);
  }, 180_000);

  it("are noted before a process that is told to stop ends", async () => {
    const { place, updates } = await openShop();
    gateway.answer((response) => setTimeout(() => response.writeHead(202).end(), 1_500));
    await place();
    await gateway.receive(1, updates);
    await app.stop();
    printed.push(app.said());
    expect(await waiting()).toBe(0);
    gateway.answer();
    app = await start();
  }, 120_000);
});

describe("what the server prints", () => {
  it("holds no code, no number, no token", async () => {
    const all = [...printed, app.said()].join("\n");
    expect(all).toContain("was not sent");
    expect(all).not.toContain("a-token-of-the-gateway");
    for (const one of gateway.received) {
      const { to: mobile, text } = messageOf(one);
      expect(all).not.toContain(mobile);
      expect(all).not.toContain(mobile.slice(3));
      const secret = codeIn(one) || text.split("/").at(-1) || "?";
      expect(all.match(new RegExp(`(?<![\\w-])${secret}(?![\\w-])`))).toBeNull();
    }
  });
});

async function waiting(): Promise<number> {
  const [row] = await database.sql<{ count: number }[]>`
    select count(*)::int as count from outbox_messages
    where sent_at is null and dropped_for is null`;
  return row?.count ?? 0;
}
