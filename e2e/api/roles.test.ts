import { beforeAll, describe, expect, it } from "vitest";
import { signOut } from "@/lib/auth/contract";
import { getProduct } from "@/lib/catalog/contract";
import type { Contract } from "@/lib/http/contract";
import { contracts } from "@/lib/http/contracts";
import { newId } from "@/lib/ids";
import { getStoreOrder } from "@/lib/orders/contract";
import { baseUrl, call, problemOf, request } from "../fixtures/api-client";
import { addProduct, newBuyer, newSeller, openStore, orderOf, tryOrder } from "../fixtures/people";
import { forgeries } from "../fixtures/tokens";

const closed = contracts.filter(({ audience }) => audience !== "public");
const ofStores = closed.filter(({ path }) => path.includes("{storeId}"));
const deeper = ofStores.filter(({ path }) => path.indexOf("{", path.indexOf("}")) > 0);
const ofBuyers = closed.filter((c) => c.audience === "customer" && c.path.includes("{orderId}"));

const tokens = { seller: "", otherSeller: "", buyer: "", otherBuyer: "" };
const mine: Record<string, string> = {};
let otherStoreId = "";
let refusedTokens: [string, string][];
let before: unknown;

const snapshot = async () => {
  const token = tokens.seller;
  const product = await call(getProduct, { token, params: mine });
  const order = await call(getStoreOrder, { token, params: mine });
  return [product.body, order.body];
};

beforeAll(async () => {
  const [seller, otherSeller] = [await newSeller(), await newSeller()];
  const [buyer, otherBuyer] = [await newBuyer(), await newBuyer()];
  tokens.seller = seller.token;
  tokens.otherSeller = otherSeller.token;
  tokens.buyer = buyer.token;
  tokens.otherBuyer = otherBuyer.token;
  const store = await openStore(seller.token);
  otherStoreId = (await openStore(otherSeller.token)).storeId;
  const product = await addProduct(seller.token, store.storeId);
  const placed = await tryOrder(
    buyer.token,
    orderOf(store.link, [{ productId: product.id, qty: 1 }]),
  );
  expect(placed.status).toBe(201);
  const { orderId } = JSON.parse(placed.text);
  const { storeId } = store;
  Object.assign(mine, { storeId, productId: product.id, categoryId: product.categoryId, orderId });
  before = await snapshot();

  const ended = { seller: await newSeller(), customer: await newBuyer() };
  await call(signOut, { token: ended.seller.token });
  await call(signOut, { token: ended.customer.token });
  refusedTokens = [
    ...Object.entries(await forgeries(seller.token, "seller")),
    ...Object.entries(await forgeries(buyer.token, "customer")),
    ["of a seller who signed out", ended.seller.token],
    ["of a buyer who signed out", ended.customer.token],
  ];
});

/** The status of a call with a token and nothing else: roles are judged before what is sent. */
async function statusOf(contract: Contract, token: string | undefined, params = mine) {
  return (await request(contract, { token, params })).status;
}

describe.each(closed.map((contract) => [contract.id, contract] as const))("%s", (_, contract) => {
  it("is closed to nobody in particular", async () => {
    const answer = await request(contract, { params: mine });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  });

  it("is closed to every token that is not good", async () => {
    for (const [what, token] of refusedTokens) {
      expect([what, await statusOf(contract, token)]).toEqual([what, 401]);
    }
  });

  if (contract.audience !== "either") {
    it("is closed to the other audience", async () => {
      const token = contract.audience === "seller" ? tokens.buyer : tokens.seller;
      expect(await statusOf(contract, token)).toBe(403);
    });
  }
});

describe("what belongs to another", () => {
  it.each(ofStores.map((c) => [c.id, c] as const))(
    "is not there for another seller: %s",
    async (_, contract) => {
      expect(await statusOf(contract, tokens.otherSeller)).toBe(404);
    },
  );

  it.each(deeper.map((c) => [c.id, c] as const))(
    "is not there under one's own store: %s",
    async (_, contract) => {
      const params = { ...mine, storeId: otherStoreId };
      expect(await statusOf(contract, tokens.otherSeller, params)).toBe(404);
    },
  );

  it.each(ofBuyers.map((c) => [c.id, c] as const))(
    "is not there for another buyer: %s",
    async (_, contract) => {
      expect(await statusOf(contract, tokens.otherBuyer)).toBe(404);
    },
  );

  it("answers as what is not there at all", async () => {
    for (const contract of [...ofStores, ...ofBuyers]) {
      const token = contract.audience === "seller" ? tokens.seller : tokens.buyer;
      const last = contract.path.match(/\{(\w+)\}(?!.*\{)/)?.[1] ?? "";
      for (const id of [newId(), "1", "..%2f", "%00", "x'--", mine.storeId?.toUpperCase() ?? ""]) {
        const status = await statusOf(contract, token, { ...mine, [last]: id });
        expect([contract.id, id, status]).toEqual([contract.id, id, 404]);
      }
    }
  });

  it("is as it was after all that", async () => {
    expect(await snapshot()).toEqual(before);
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
      `Token ${tokens.seller}`,
      tokens.seller,
      "Bearer",
      "",
    ]) {
      const answer = await request(me, { headers: { authorization } });
      expect([authorization, answer.status]).toEqual([authorization, 401]);
      expect(problemOf(answer).code).toBe("unauthenticated");
    }
  });
});
