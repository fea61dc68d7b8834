import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listSessions, signOut } from "@/lib/auth/contract";
import type { Contract } from "@/lib/http/contract";
import { contracts } from "@/lib/http/contracts";
import { isId } from "@/lib/id-schema";
import { newId } from "@/lib/ids";
import { updateOrder } from "@/lib/orders/contract";
import { baseUrl, call, problemOf, request, type Sent } from "../fixtures/api-client";
import { openAppDatabase, rowsOf } from "../fixtures/app-database";
import { newBuyer, newSeller } from "../fixtures/people";
import { type Floor, goodRequest, openFloor } from "../fixtures/shop-floor";
import { forgeries } from "../fixtures/tokens";

/*
 * Every operation as everybody. What is sent is always a request that the owner may make and that
 * would change something, so that a check that is missing shows in the rows, not in a 400.
 * SOKO_PRINT_MATRIX=1 prints the table that was seen.
 */
const closed = contracts.filter(({ audience }) => audience !== "public");
const ofStores = closed.filter(({ path }) => path.includes("{storeId}"));
const deeper = ofStores.filter(({ path }) => path.indexOf("{", path.indexOf("}")) > 0);
const ofBuyers = closed.filter((c) => c.audience === "customer" && c.path.includes("{orderId}"));
const ofSessions = closed.filter(({ path }) => path.includes("{sessionId}"));

type Person = { token: string; id: string; mobile: string };
const people = {} as Record<
  | "seller"
  | "buyer"
  | "namesake"
  | "otherSeller"
  | "otherBuyer"
  | "owner"
  | "customer"
  | "staff"
  | "manager",
  Person
>;
const sql = openAppDatabase();
let victim: Floor & { sessionId: string };
/** The victim's second store, and the other seller's own. */
let [second, foreign] = ["", ""];
let refusedTokens: [string, string][];
let before: unknown;
const seen: Record<string, Record<string, number | string>> = {};

const victimRows = () =>
  rowsOf(sql, {
    storeIds: [victim.storeId, second],
    accountIds: [people.seller.id],
    customerIds: [people.buyer.id],
  });

async function newPerson(audience: "seller" | "customer", mobile?: string): Promise<Person> {
  if (audience === "seller") {
    const { token, account } = await newSeller(mobile);
    return { token, id: account.id, mobile: account.mobile };
  }
  const { token, customer } = await newBuyer(mobile);
  return { token, id: customer.id, mobile: customer.mobile };
}

/** The session that a person's token stands for. */
async function sessionOf({ token }: Person): Promise<string> {
  const { data } = (await call(listSessions, { token })).body;
  return data.find(({ isCurrent }) => isCurrent)?.id ?? "";
}

async function employ(storeId: string): Promise<void> {
  for (const role of ["staff", "manager"] as const) {
    const member = { store_id: storeId, account_id: people[role].id, role, created_at: new Date() };
    await sql`insert into store_members ${sql(member)}`;
  }
}

beforeAll(async () => {
  for (const who of ["seller", "otherSeller", "owner", "staff", "manager"] as const) {
    people[who] = await newPerson("seller");
  }
  for (const who of ["buyer", "otherBuyer", "customer"] as const)
    people[who] = await newPerson("customer");
  people.namesake = await newPerson("customer", people.buyer.mobile);
  const floor = await openFloor(people.seller.token, people.buyer.token);
  victim = { ...floor, sessionId: await sessionOf(people.seller) };
  second = (await openFloor(people.seller.token, people.buyer.token)).storeId;
  foreign = (await openFloor(people.otherSeller.token, people.otherBuyer.token)).storeId;
  before = await victimRows();

  const ended = [await newPerson("seller"), await newPerson("customer")];
  for (const { token } of ended) await call(signOut, { token });
  refusedTokens = [
    ...Object.entries(await forgeries(people.seller.token, "seller")),
    ...Object.entries(await forgeries(people.buyer.token, "customer")),
    ...ended.map(({ token }): [string, string] => ["revoked", token]),
  ];
});

afterAll(async () => {
  await sql.end();
  if (process.env.SOKO_PRINT_MATRIX) console.table(seen);
});

async function statusOf(contract: Contract, who: string, sent: Sent): Promise<number> {
  const { status } = await request(contract, sent);
  seen[contract.id] = { ...seen[contract.id], [who]: status };
  return status;
}

const as = (person: Person, contract: Contract, changes: Partial<typeof victim> = {}): Sent => {
  const floor = { ...victim, ...changes };
  return { ...goodRequest(contract, floor), token: person.token };
};

/** What a person is about to take back, they have just done themselves. */
async function takeStep({ id }: Contract, { token }: Person, params: Floor): Promise<void> {
  if (id === "undoOrderStep")
    await call(updateOrder, { token, params, body: { status: "accepted" } });
}

describe.each(closed.map((contract) => [contract.id, contract] as const))("%s", (_, contract) => {
  const isSellers = contract.audience !== "customer";

  it("is closed to nobody in particular", async () => {
    const answer = await request(contract, goodRequest(contract, victim));
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    seen[contract.id] = { ...seen[contract.id], nobody: answer.status };
  });

  it("is closed to every token that is not good", async () => {
    for (const [what, token] of refusedTokens) {
      const sent = { ...goodRequest(contract, victim), token };
      const column = what === "expired" || what === "revoked" ? what : "forged";
      expect([what, await statusOf(contract, column, sent)]).toEqual([what, 401]);
    }
  });

  if (contract.audience !== "either") {
    it("is closed to the other audience", async () => {
      const other = isSellers ? people.buyer : people.seller;
      expect(await statusOf(contract, "other audience", as(other, contract))).toBe(403);
    });
  }

  it("works for whom it is for, and for those in the store whose role allows it", async () => {
    const open = () => openFloor(people.owner.token, people.customer.token);
    const owner = isSellers ? people.owner : people.customer;
    const own = await open();
    if (contract.permission) {
      await employ(own.storeId);
      const rows = () => rowsOf(sql, { storeIds: [own.storeId] });
      await takeStep(contract, people.staff, own);
      const was = await rows();
      const status = await statusOf(contract, "staff", as(people.staff, contract, own));
      if (contract.permission === "manage") {
        expect(status).toBe(403);
        expect(await rows()).toEqual(was);
      } else expect(status).toBe(200);
      const fresh = await open();
      await employ(fresh.storeId);
      await takeStep(contract, people.manager, fresh);
      const manager = await statusOf(contract, "manager", as(people.manager, contract, fresh));
      expect(Object.keys(contract.response)).toContain(String(manager));
    }
    // These end the session that asks.
    const isLast = contract.id === "signOut" || contract.id === "endSession";
    const person = isLast ? await newPerson("seller") : owner;
    const sessionId = await sessionOf(person);
    await takeStep(contract, person, own);
    const { status } = await call(contract, as(person, contract, { ...own, sessionId }));
    seen[contract.id] = { ...seen[contract.id], owner: status };
  });
});

describe("what belongs to another", () => {
  it.each(ofStores.map((c) => [c.id, c] as const))(
    "is not there for another seller: %s",
    async (_, contract) => {
      const sent = as(people.otherSeller, contract);
      expect(await statusOf(contract, "another seller", sent)).toBe(404);
      const cookie = `soko.seller.session=${people.otherSeller.token}`;
      const { token: _token, ...bare } = sent;
      const inBrowser = { ...bare, headers: { ...bare.headers, cookie, origin: baseUrl } };
      expect(await statusOf(contract, "by cookie", inBrowser)).toBe(404);
    },
  );

  it.each(deeper.map((c) => [c.id, c] as const))(
    "is not there under one's own store: %s",
    async (_, contract) => {
      const theirs = as(people.otherSeller, contract, { storeId: foreign });
      expect(await statusOf(contract, "under their own", theirs)).toBe(404);
      const ours = as(people.seller, contract, { storeId: second });
      expect(await statusOf(contract, "under my second", ours)).toBe(404);
    },
  );

  it.each(ofBuyers.map((c) => [c.id, c] as const))(
    "is not there for another buyer, nor for one who typed the same number: %s",
    async (_, contract) => {
      expect(await statusOf(contract, "another buyer", as(people.otherBuyer, contract))).toBe(404);
      expect(await statusOf(contract, "same number", as(people.namesake, contract))).toBe(404);
    },
  );

  it.each(ofSessions.map((c) => [c.id, c] as const))(
    "is not there for anyone else who is signed in: %s",
    async (_, contract) => {
      for (const who of ["otherSeller", "buyer"] as const) {
        const column = who === "buyer" ? "another buyer" : "another seller";
        expect(await statusOf(contract, column, as(people[who], contract))).toBe(404);
      }
      // Anyone may type a number in bypass mode, and ends no session of another who did.
      const sessionId = await sessionOf(people.buyer);
      const theirs = as(people.namesake, contract, { sessionId });
      expect(await statusOf(contract, "same number", theirs)).toBe(404);
    },
  );

  it("answers as what is not there at all", async () => {
    for (const contract of [...ofStores, ...ofBuyers, ...ofSessions]) {
      const person = contract.audience === "customer" ? people.buyer : people.seller;
      const last = contract.path.match(/\{(\w+)\}(?!.*\{)/)?.[1] ?? "";
      for (const id of [newId(), "1", "..%2f", "%00", "x'--", victim.storeId.toUpperCase()]) {
        const { params, ...sent } = as(person, contract);
        const { status } = await request(contract, { ...sent, params: { ...params, [last]: id } });
        expect([contract.id, id, status]).toEqual([contract.id, id, 404]);
      }
    }
  });

  it("is in no list of anybody else's", async () => {
    for (const contract of closed.filter(({ query }) => query && "limit" in query.shape)) {
      const isSellers = contract.audience === "seller";
      const other = isSellers ? people.otherSeller : people.otherBuyer;
      const mine = as(other, contract, isSellers ? { storeId: foreign } : {});
      const { text } = await request(contract, mine);
      const secrets = [...Object.values(victim).filter(isId), people.buyer.id, victim.storeLink];
      // As whole values: another shop of the same name has a link that begins with the victim's.
      const found = secrets.filter((secret) => text.includes(JSON.stringify(secret)));
      expect([contract.id, found]).toEqual([contract.id, []]);
    }
  });

  it("is as it was, row for row, after all that", async () => {
    expect(await victimRows()).toEqual(before);
  });
});

describe("a token", () => {
  it("of absurd length is refused, not failed on", async () => {
    const headers = { authorization: `Bearer ${"A".repeat(20_000)}` };
    const { status } = await fetch(`${baseUrl}/api/v1/accounts/me`, { headers });
    expect([401, 431]).toContain(status);
  });

  it("in another scheme is none", async () => {
    const me = closed.find(({ id }) => id === "getAccount") as Contract;
    for (const authorization of [
      "Basic YTpi",
      `Token ${people.seller.token}`,
      people.seller.token,
      "Bearer",
      "Bearer %",
      "",
    ]) {
      const answer = await request(me, { headers: { authorization } });
      expect([authorization, answer.status]).toEqual([authorization, 401]);
      expect(problemOf(answer).code).toBe("unauthenticated");
    }
  });
});
