import { expect, it, vi } from "vitest";
import { accounts } from "@/db/schema/accounts";
import { addresses, customers } from "@/db/schema/customers";
import { idempotencyKeys, outboxMessages } from "@/db/schema/reliability";
import { otpChallenges, rateLimits, sessions } from "@/db/schema/sessions";
import { db } from "@/db/transaction";
import * as auth from "@/lib/auth/service";
import { newId } from "@/lib/ids";
import { keepHouse } from "./housekeeping";

const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const mobile = "+919876543210";

it("forgets what is long over and keeps what still counts", async () => {
  const [accountId, customerId] = [newId(), newId()];
  const [live, gone] = [newId(), newId()];
  await db().insert(accounts).values({ id: accountId, mobile });
  await db().insert(customers).values({ id: customerId, mobile });
  const customerSession = { audience: "customer" as const, customerId, proven: false };
  await db()
    .insert(sessions)
    .values([
      { ...customerSession, id: live, expiresAt: daysAgo(-1) },
      { ...customerSession, id: gone, expiresAt: daysAgo(31) },
      {
        audience: "seller",
        accountId,
        proven: false,
        expiresAt: daysAgo(-1),
        revokedAt: daysAgo(31),
      },
    ]);
  const address = { line1: "12 Lake Road", country: "IN" };
  const written = [live, gone, null].map((bypassSessionId) => ({
    customerId,
    address,
    bypassSessionId,
  }));
  await db().insert(addresses).values(written);
  const challenge = { mobile, audience: "seller" as const, codeHash: "x" };
  await db()
    .insert(otpChallenges)
    .values([
      { ...challenge, expiresAt: daysAgo(0) },
      { ...challenge, audience: "customer", expiresAt: daysAgo(1) },
    ]);
  const message = { kind: "order_placed", recipient: mobile, payload: {} };
  await db()
    .insert(outboxMessages)
    .values([
      { ...message, createdAt: daysAgo(8), sentAt: daysAgo(8) },
      { ...message, createdAt: daysAgo(8), droppedFor: "bypass" },
      { ...message, createdAt: daysAgo(8) },
      { ...message, createdAt: daysAgo(6), sentAt: daysAgo(6) },
    ]);
  const counted = [0, 3].map((days) => ({ subject: "x", windowStart: daysAgo(days), count: 1 }));
  await db().insert(rateLimits).values(counted);
  const key = { caller: "x", operation: "x", fingerprint: "x" };
  await db()
    .insert(idempotencyKeys)
    .values([
      { ...key, key: "young", createdAt: daysAgo(1.5) },
      { ...key, key: "old", createdAt: daysAgo(2.1) },
    ]);

  await keepHouse();

  const sessionsLeft = await db().select({ id: sessions.id }).from(sessions);
  expect(sessionsLeft).toEqual([{ id: live }]);
  const addressesLeft = await db().select({ by: addresses.bypassSessionId }).from(addresses);
  expect(addressesLeft.map(({ by }) => by).toSorted()).toEqual([live, null]);
  expect(await db().select().from(otpChallenges)).toHaveLength(1);
  expect(await db().select().from(rateLimits)).toHaveLength(1);
  const messagesLeft = await db().select({ sentAt: outboxMessages.sentAt }).from(outboxMessages);
  expect(messagesLeft.map(({ sentAt }) => sentAt !== null).toSorted()).toEqual([false, true]);
  const keysLeft = await db().select({ key: idempotencyKeys.key }).from(idempotencyKeys);
  expect(keysLeft).toEqual([{ key: "young" }]);
});

it("goes on with the next chore when one fails, and says so", async () => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  vi.spyOn(auth, "sweep").mockRejectedValueOnce(new Error("no"));
  await db()
    .insert(idempotencyKeys)
    .values({ caller: "x", operation: "x", fingerprint: "x", key: "old", createdAt: daysAgo(3) });
  await keepHouse();
  expect(await db().select().from(idempotencyKeys)).toEqual([]);
  expect(said).toHaveBeenCalledOnce();
});
