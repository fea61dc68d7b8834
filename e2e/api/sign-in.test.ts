import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getAccount, requestOtp, signInSeller, signOut } from "@/lib/auth/contract";
import { getCustomer, signInCustomer, updateCustomer } from "@/lib/customers/contract";
import { call, refuse } from "../fixtures/api-client";
import { home, newBuyer, newMobile, newSeller } from "../fixtures/people";

describe("signing in", () => {
  it("answers 201 to a new number and 200 to one that is known, in every spelling", async () => {
    const mobile = newMobile();
    const national = mobile.slice(3);
    const first = await call(signInSeller, { body: { mobile, otp: "1234" } });
    expect(first.status).toBe(201);
    expect(first.body.account.mobile).toBe(mobile);
    for (const spelling of [
      national,
      `0${national}`,
      `+91 ${national.slice(0, 5)} ${national.slice(5)}`,
      `0091${national}`,
    ]) {
      const again = await call(signInSeller, { body: { mobile: spelling, otp: "87654321" } });
      expect([spelling, again.status, again.body.account]).toEqual([
        spelling,
        200,
        first.body.account,
      ]);
    }
  });

  it("makes one account of fifty first sign-ins at once", async () => {
    const mobile = newMobile();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => call(signInSeller, { body: { mobile, otp: "1234" } })),
    );
    expect(new Set(all.map(({ body }) => body.account.id)).size).toBe(1);
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it("with one key gives one session, and refuses the key for another number", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const body = { mobile: newMobile(), otp: "1234" };
    const all = await Promise.all(
      Array.from({ length: 10 }, () => call(signInCustomer, { body, headers })),
    );
    expect(new Set(all.map((answer) => answer.body.token)).size).toBe(1);
    expect(all.every(({ status }) => status === 201)).toBe(true);
    const problem = await refuse(signInCustomer, {
      body: { ...body, mobile: newMobile() },
      headers,
    });
    expect(problem).toMatchObject({ status: 422, reason: "idempotency_key_reused" });
  });

  it("needs no code in bypass mode, and says so", async () => {
    for (const audience of ["seller", "customer"] as const) {
      const { status, body } = await call(requestOtp, { body: { mobile: newMobile(), audience } });
      expect([status, body.delivery]).toEqual([202, "bypass"]);
    }
  });

  it("ends with signing out, for that session alone", async () => {
    const mobile = newMobile();
    const [one, two] = [await newSeller(mobile), await newSeller(mobile)];
    expect((await call(signOut, { token: one.token })).status).toBe(204);
    expect((await refuse(getAccount, { token: one.token })).status).toBe(401);
    expect((await refuse(signOut, { token: one.token })).status).toBe(401);
    expect((await call(getAccount, { token: two.token })).body).toEqual(two.account);
  });
});

describe("a buyer", () => {
  it("reads what this session wrote, and never what another with the number did", async () => {
    const mobile = newMobile();
    const [asha, stranger] = [await newBuyer(mobile), await newBuyer(mobile)];
    const body = { name: "Asha", addresses: [home, { line1: "2 Hill Road", country: "IN" }] };
    const changed = await call(updateCustomer, { token: asha.token, body });
    expect(changed.body).toEqual({ id: asha.customer.id, mobile, ...body });
    expect((await call(getCustomer, { token: asha.token })).body).toEqual(changed.body);
    const seen = await call(getCustomer, { token: stranger.token });
    expect(seen.body).toEqual({ id: asha.customer.id, mobile, name: null, addresses: [] });
    expect((await newBuyer(mobile)).customer).toEqual(seen.body);
  });
});
