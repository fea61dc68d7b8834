import { describe, expect, it } from "vitest";
import { endSession, getAccount, listSessions } from "@/lib/auth/contract";
import { getCustomer } from "@/lib/customers/contract";
import { newId } from "@/lib/ids";
import { baseUrl, call, refuse, request } from "../fixtures/api-client";
import { newBuyer, newMobile, newSeller } from "../fixtures/people";
import { startSecondProcess } from "../fixtures/second-process";

const idOf = async (token: string) =>
  (await call(listSessions, { token })).body.data.find(({ isCurrent }) => isCurrent)?.id ?? "";

describe("a seller's sessions", () => {
  it("are listed with their devices, and ended by id on every process at once", async () => {
    const mobile = newMobile();
    const agent = "Mozilla/5.0 (Linux; Android 14) Chrome/131.0 Mobile Safari/537.36";
    const phone = await fetch(`${baseUrl}/api/v1/accounts`, {
      method: "POST",
      headers: { "content-type": "application/json", "user-agent": agent },
      body: JSON.stringify({ mobile, otp: "1234" }),
    });
    const { token: lost } = await phone.json();
    const { token } = await newSeller(mobile);
    const { data } = (await call(listSessions, { token })).body;
    expect(data.map(({ device, isCurrent }) => [device, isCurrent])).toEqual([
      [null, true],
      ["Chrome, Android", false],
    ]);
    const second = await startSecondProcess();
    try {
      const there = () =>
        fetch(`${second.origin}/api/v1/accounts/me`, {
          headers: { authorization: `Bearer ${lost}` },
        });
      expect((await there()).status).toBe(200);
      const params = { sessionId: await idOf(lost) };
      expect((await call(endSession, { token, params })).status).toBe(204);
      expect((await there()).status).toBe(401);
      expect((await refuse(getAccount, { token: lost })).status).toBe(401);
      expect((await refuse(endSession, { token, params })).status).toBe(404);
    } finally {
      await second.stop();
    }
  }, 120_000);

  it("are not there for anyone else", async () => {
    const [mine, theirs, buyer] = [await newSeller(), await newSeller(), await newBuyer()];
    const sessionId = await idOf(mine.token);
    for (const token of [theirs.token, buyer.token]) {
      for (const id of [sessionId, newId(), "x", sessionId.toUpperCase()]) {
        const { status } = await refuse(endSession, { token, params: { sessionId: id } });
        expect([id, status]).toEqual([id, 404]);
      }
      expect((await request(listSessions, { token })).text).not.toContain(sessionId);
    }
    await call(getAccount, { token: mine.token });
  });

  it("may be ended by the one that asks", async () => {
    const { token } = await newSeller();
    await call(endSession, { token, params: { sessionId: await idOf(token) } });
    expect((await refuse(getAccount, { token })).status).toBe(401);
  });
});

describe("a buyer's session in bypass mode", () => {
  it("neither sees nor ends another of the same number", async () => {
    const mobile = newMobile();
    const [asha, stranger] = [await newBuyer(mobile), await newBuyer(mobile)];
    const { data } = (await call(listSessions, { token: stranger.token })).body;
    expect(data.map(({ isCurrent }) => isCurrent)).toEqual([true]);
    const params = { sessionId: await idOf(asha.token) };
    expect((await refuse(endSession, { token: stranger.token, params })).status).toBe(404);
    await call(getCustomer, { token: asha.token });
  });
});

describe("a token and a cookie", () => {
  it("are told apart: a good token works beside a garbage cookie", async () => {
    const { token, account } = await newSeller();
    for (const cookie of ["garbage", "%", `${token.slice(0, -4)}AAAA`, "a".repeat(5_000)]) {
      const headers = { cookie: `soko.seller.session=${cookie}` };
      expect((await call(getAccount, { token, headers })).body).toEqual(account);
      expect((await refuse(getAccount, { headers })).status).toBe(401);
    }
  });
});
