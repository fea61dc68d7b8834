import { eq, sql } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sessions } from "@/db/schema/sessions";
import { db } from "@/db/transaction";
import { newBuyer } from "@/e2e/fixtures/buyer";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import type { AccountActor } from "./actor";
import { authenticate } from "./authenticate";
import * as auth from "./service";

const here = "203.0.113.7";

afterEach(() => void Object.assign(env(), { OTP_MODE: "bypass" }));

async function signIn(mobile = "+919876543210", device: string | null = null) {
  const { account, sessionId, token } = await auth.signInSeller(
    { mobile, otp: "1234" },
    here,
    device,
  );
  const actor: AccountActor = { kind: "account", accountId: account.id, sessionId };
  return { actor, sessionId, token };
}

const idsOf = async (actor: Parameters<typeof auth.listSessions>[0]) =>
  (await auth.listSessions(actor, { limit: 100 })).data.map(({ id }) => id);

describe("a seller's sessions", () => {
  it("are shown to them alone, the newest first, with the device of each", async () => {
    const phone = await signIn(undefined, "Chrome, Android");
    const till = await signIn();
    await signIn("+919876543211", "Safari, Mac");
    const { data, nextCursor } = await auth.listSessions(phone.actor, { limit: 20 });
    expect(data).toMatchObject([
      { id: till.sessionId, device: null, isCurrent: false },
      { id: phone.sessionId, device: "Chrome, Android", isCurrent: true },
    ]);
    expect(nextCursor).toBeNull();
  });

  it("come in pages", async () => {
    const all = [];
    for (let n = 0; n < 5; n++) all.push(await signIn());
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await auth.listSessions(all[0]?.actor as AccountActor, { limit: 2, cursor });
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(all.map(({ sessionId }) => sessionId).toReversed());
  });

  it("can be ended one by one, at once, and not by another", async () => {
    const [phone, till] = [await signIn(), await signIn()];
    const stranger = await signIn("+919876543211");
    for (const id of [newId(), phone.sessionId, "x"]) {
      await expect(auth.endSession(stranger.actor, id)).rejects.toMatchObject({
        code: "not_found",
      });
    }
    await authenticate(phone.token, ["seller"]);
    await auth.endSession(till.actor, phone.sessionId);
    await expect(authenticate(phone.token, ["seller"])).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(auth.endSession(till.actor, phone.sessionId)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await idsOf(till.actor)).toEqual([till.sessionId]);
  });

  it("can be ended all but this one", async () => {
    const others = [await signIn(), await signIn(), await signIn()];
    const mine = await signIn();
    const stranger = await signIn("+919876543211");
    expect(await auth.endOtherSessions(mine.actor)).toBe(3);
    for (const { token } of others) {
      await expect(authenticate(token, ["seller"])).rejects.toThrow();
    }
    for (const { token } of [mine, stranger]) await authenticate(token, ["seller"]);
    expect(await auth.endOtherSessions(mine.actor)).toBe(0);
  });

  it("are forgotten once numbers are checked, if they were let in before", async () => {
    await signIn();
    const { actor, sessionId } = await signIn();
    await db().update(sessions).set({ proven: true }).where(eq(sessions.id, sessionId));
    expect(await idsOf(actor)).toHaveLength(2);
    Object.assign(env(), { OTP_MODE: "sms" });
    expect(await idsOf(actor)).toEqual([sessionId]);
  });
});

describe("a buyer's sessions", () => {
  it("are all shown to one whose number was proven, but for strangers' who typed it", async () => {
    const one = await newBuyer();
    const two = await newBuyer({ of: one });
    const stranger = await newBuyer({ of: one, proven: false });
    expect((await idsOf(one)).toSorted()).toEqual([one.sessionId, two.sessionId].toSorted());
    expect(await idsOf(stranger)).toEqual([stranger.sessionId]);
    await expect(auth.endSession(stranger, one.sessionId)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await auth.endOtherSessions(stranger)).toBe(0);
    expect(await auth.endOtherSessions(one)).toBe(1);
  });
});

describe("the time that a session was last seen", () => {
  const seen = async (id: string) => {
    const [row] = await db().select().from(sessions).where(eq(sessions.id, id));
    return row?.lastSeenAt ?? null;
  };
  const ago = (hours: number) => sql`now() - make_interval(hours => ${hours}::int)`;

  it("is noted once an hour at most, to the hour", async () => {
    const { token, sessionId, actor } = await signIn();
    await authenticate(token, ["seller"]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await seen(sessionId)).toBeNull();

    await db()
      .update(sessions)
      .set({ createdAt: ago(5) });
    await Promise.all(Array.from({ length: 20 }, () => authenticate(token, ["seller"])));
    await vi.waitFor(async () => expect(await seen(sessionId)).not.toBeNull());
    const noted = await seen(sessionId);
    expect([noted?.getUTCMinutes(), noted?.getUTCSeconds()]).toEqual([0, 0]);
    expect((await auth.listSessions(actor, { limit: 1 })).data[0]?.lastSeenAt).toBe(
      noted?.toISOString(),
    );
  });

  it("is not waited for", async () => {
    const { token, sessionId } = await signIn();
    await db()
      .update(sessions)
      .set({ createdAt: ago(5) });
    let release: () => void = () => undefined;
    const held = db().transaction(async (tx) => {
      await tx.select().from(sessions).where(eq(sessions.id, sessionId)).for("update");
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    });
    await vi.waitFor(() => expect(release).not.toBe(undefined));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await authenticate(token, ["seller"]);
    expect(await seen(sessionId)).toBeNull();
    release();
    await held;
    await vi.waitFor(async () => expect(await seen(sessionId)).not.toBeNull());
  });
});
