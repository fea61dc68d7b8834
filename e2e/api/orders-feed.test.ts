import { afterEach, describe, expect, it } from "vitest";
import { signOut } from "@/lib/auth/contract";
import { updateOrder } from "@/lib/orders/contract";
import { baseUrl, call } from "../fixtures/api-client";
import { openAppDatabase } from "../fixtures/app-database";
import { type Listening, listenTo } from "../fixtures/event-stream";
import { addProduct, newBuyer, newSeller, openStore, orderOf, tryOrder } from "../fixtures/people";
import { startSecondProcess } from "../fixtures/second-process";

const open: Listening[] = [];
afterEach(() => {
  for (const { stop } of open.splice(0)) stop();
});

const cookieOf = (token: string) => `soko.seller.session=${token}`;

async function listen(link: string, token: string, origin = baseUrl): Promise<Listening> {
  const listening = await listenTo(`${origin}/dashboard/${link}/events`, cookieOf(token));
  open.push(listening);
  return listening;
}

/** A store with its seller, who listens, and a buyer who orders. */
async function withStore() {
  const { token } = await newSeller();
  const { storeId, link } = await openStore(token);
  const product = await addProduct(token, storeId);
  const buyer = await newBuyer();
  const place = async () => {
    const { status, text } = await tryOrder(
      buyer.token,
      orderOf(link, [{ productId: product.id, qty: 1 }]),
    );
    expect(status).toBe(201);
    return JSON.parse(text) as { orderId: string; number: number };
  };
  return { token, storeId, link, place };
}

const soon = { timeout: 10_000, interval: 20 };
const numbers = ({ events }: Listening) =>
  events.map(([, data]) => (data as { newest: number }).newest);

describe("the stream of a store's orders", () => {
  it("tells its seller of each order and step, at once and as plain text", async () => {
    const { token, storeId, link, place } = await withStore();
    const stream = await listen(link, token);
    expect(stream.status).toBe(200);
    expect(stream.headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(stream.headers.get("content-encoding")).toBeNull();
    expect(stream.headers.get("x-accel-buffering")).toBe("no");
    expect(stream.headers.get("cache-control")).toContain("no-store");
    await expect
      .poll(() => stream.events, soon)
      .toEqual([["desk", { toAccept: 0, newest: 0, changed: [] }]]);
    const { orderId } = await place();
    await expect.poll(() => stream.events.length, soon).toBe(2);
    await call(updateOrder, { token, params: { storeId, orderId }, body: { status: "accepted" } });
    await expect.poll(() => stream.events.length, soon).toBe(3);
    expect(stream.events.slice(1)).toMatchObject([
      [
        "desk",
        { toAccept: 1, newest: 1001, changed: [{ number: 1001, status: "pending", isNew: true }] },
      ],
      ["desk", { toAccept: 0, newest: 1001, changed: [{ number: 1001, status: "accepted" }] }],
    ]);
    const said = JSON.stringify(stream.events);
    for (const secret of ["Asha", "Lake Road", "+91", storeId]) expect(said).not.toContain(secret);
  });

  it("hears of what another process of the app took in", async () => {
    const { token, link, place } = await withStore();
    const second = await startSecondProcess();
    try {
      const stream = await listen(link, token, second.origin);
      await expect.poll(() => numbers(stream), soon).toEqual([0]);
      const waits: number[] = [];
      for (const newest of [1001, 1002, 1003]) {
        await place();
        const placed = performance.now();
        await expect.poll(() => numbers(stream).at(-1), soon).toBe(newest);
        waits.push(Math.round(performance.now() - placed));
      }
      console.log(`placed at one process, heard at the other, ms: ${waits.join(", ")}`);
    } finally {
      await second.stop();
    }
  }, 120_000);

  it("is for the store's own people alone", async () => {
    const [mine, theirs] = [await withStore(), await withStore()];
    const buyer = await newBuyer();
    const statuses = async (tries: [string, string][]) =>
      Promise.all(tries.map(async ([link, token]) => (await listen(link, token)).status));
    expect(
      await statuses([
        [theirs.link, mine.token],
        ["no-such-store", mine.token],
        ["..%2f", mine.token],
      ]),
    ).toEqual([404, 404, 404]);
    expect(
      await statuses([
        [mine.link, ""],
        [mine.link, "x"],
        [mine.link, `${mine.token}x`],
      ]),
    ).toEqual([401, 401, 401]);
    // A buyer's token in the seller's cookie, and the seller's own where no browser has it.
    expect((await listen(mine.link, buyer.token)).status).toBe(403);
    const bearer = await fetch(`${baseUrl}/dashboard/${mine.link}/events`, {
      headers: { accept: "text/event-stream", authorization: `Bearer ${mine.token}` },
    });
    expect(bearer.status).toBe(401);
    await mine.place();
    const stream = await listen(theirs.link, theirs.token);
    await expect.poll(() => numbers(stream), soon).toEqual([0]);
  });

  it("tells the same once, to who only asks now and then", async () => {
    const { token, link, place } = await withStore();
    await place();
    const answer = await fetch(`${baseUrl}/dashboard/${link}/events`, {
      headers: { cookie: cookieOf(token) },
    });
    expect(await answer.json()).toEqual({ toAccept: 1, newest: 1001 });
  });

  it("ends soon after its session, or the right to the store, has ended", async () => {
    const [out, fired] = [await withStore(), await withStore()];
    const streams = [await listen(out.link, out.token), await listen(fired.link, fired.token)];
    for (const stream of streams) await expect.poll(() => numbers(stream), soon).toEqual([0]);
    await call(signOut, { token: out.token });
    const sql = openAppDatabase();
    await sql`delete from store_members where store_id = ${fired.storeId}`;
    await sql.end();
    const began = Date.now();
    await Promise.all(streams.map(({ ended }) => ended));
    expect(Date.now() - began).toBeLessThan(25_000);
    expect((await listen(out.link, out.token)).status).toBe(401);
    expect((await listen(fired.link, fired.token)).status).toBe(404);
  }, 60_000);

  it("is opened so often by one session, and again once one is closed", async () => {
    const { token, link } = await withStore();
    const streams = [];
    for (let n = 0; n < 6; n++) streams.push(await listen(link, token));
    expect(streams.map(({ status }) => status)).toEqual(Array(6).fill(200));
    const over = await listen(link, token);
    expect(over.status).toBe(429);
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
    streams[0]?.stop();
    await expect
      .poll(async () => (await listen(link, token)).status, { timeout: 10_000, interval: 200 })
      .toBe(200);
  });

  it("keeps no place for a reader who left before it began", async () => {
    const { token, link } = await withStore();
    for (let wait = 0; wait < 40; wait += 2) {
      const end = AbortSignal.timeout(wait);
      const headers = { accept: "text/event-stream", cookie: cookieOf(token) };
      const asked = fetch(`${baseUrl}/dashboard/${link}/events`, { headers, signal: end });
      await asked.then((answer) => answer.body?.cancel()).catch(() => {});
    }
    await expect.poll(async () => (await listen(link, token)).status, soon).toBe(200);
  });

  it("holds up no process that is told to stop", async () => {
    const { token, link } = await withStore();
    const second = await startSecondProcess();
    const stream = await listen(link, token, second.origin);
    await expect.poll(() => numbers(stream), soon).toEqual([0]);
    const began = Date.now();
    await second.stop();
    await stream.ended;
    // What drains for longer than 15 seconds is cut off.
    expect(Date.now() - began).toBeLessThan(10_000);
  }, 120_000);
});
