import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { createCart } from "@/lib/cart/contract";
import { placeOrder } from "@/lib/checkout/contract";
import type { Contract } from "@/lib/http/contract";
import { contracts } from "@/lib/http/contracts";
import { call, type Problem, pathOf, problemOf, refuse, send } from "../fixtures/api-client";
import { addProduct, newBuyer, newSeller, openStore, orderOf, tryOrder } from "../fixtures/people";
import { sampleBodies } from "../fixtures/sample-bodies";

const withBody = contracts.filter(({ body }) => body);
const tokens: Record<string, string> = {};
const params: Record<string, string> = {};

beforeAll(async () => {
  const [seller, buyer] = [await newSeller(), await newBuyer()];
  const store = await openStore(seller.token);
  const product = await addProduct(seller.token, store.storeId);
  const order = await tryOrder(
    buyer.token,
    orderOf(store.link, [{ productId: product.id, qty: 1 }]),
  );
  const cart = await call(createCart, { body: { storeLink: store.link } });
  Object.assign(tokens, { seller: seller.token, customer: buyer.token, either: seller.token });
  Object.assign(params, {
    storeId: store.storeId,
    storeLink: store.link,
    productId: product.id,
    categoryId: product.categoryId,
    orderId: JSON.parse(order.text).orderId,
    cartId: cart.body.id,
    lineId: product.id,
  });
});

type Raw = { body: string | Uint8Array<ArrayBuffer>; type?: string | null };

/** Sends a body as it stands, with everything around it as it should be. */
function sendRaw(contract: Contract, { body, type = "application/json" }: Raw) {
  const headers: Record<string, string> = { "if-match": '"x"', "idempotency-key": randomUUID() };
  const token = tokens[contract.audience];
  if (token) headers.authorization = `Bearer ${token}`;
  if (type !== null) headers["content-type"] = type;
  // fetch gives a string a type of its own, and bytes none.
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return send(contract.method, pathOf(contract, { params }), { headers, body: bytes });
}

async function refusal(contract: Contract, body: string, what = body): Promise<Problem> {
  const answer = await sendRaw(contract, { body });
  expect([what.slice(0, 80), answer.status]).toEqual([what.slice(0, 80), 400]);
  return problemOf(answer);
}

const pathsOf = (problem: Problem) => (problem.errors ?? []).map(({ path }) => path);
const isUnder = (field: string) => (path: string) => path === field || path.startsWith(`${field}.`);

/** The sample with one field's value replaced by raw JSON text. */
function withRaw(sample: Record<string, unknown>, field: string, raw: string): string {
  const rest = Object.entries(sample).filter(([name]) => name !== field);
  const fields = rest.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `{${[...fields, `${JSON.stringify(field)}:${raw}`].join(",")}}`;
}

it("has a sample for every operation that takes JSON", () => {
  expect(Object.keys(sampleBodies).toSorted()).toEqual(withBody.map(({ id }) => id).toSorted());
});

describe.each(withBody.map((contract) => [contract.id, contract] as const))(
  "%s",
  (id, contract) => {
    const sample = sampleBodies[id] ?? {};
    const fields = Object.keys(sample);

    it("takes its sample's form", () => {
      expect(contract.body?.safeParse(sample).error).toBeUndefined();
    });

    it("names each field that is missing", async () => {
      for (const field of fields) {
        const { [field]: _, ...rest } = sample;
        if (contract.body?.safeParse(rest).success) continue;
        const problem = await refusal(contract, JSON.stringify(rest), `without ${field}`);
        expect([field, pathsOf(problem).length > 0]).toEqual([field, true]);
      }
    });

    it("names each field of a wrong type", async () => {
      for (const field of fields) {
        for (const raw of ['{"nope":true}', "[[]]", "1e400", "9007199254740993.5"]) {
          const problem = await refusal(contract, withRaw(sample, field, raw), `${field} ${raw}`);
          expect([field, raw, pathsOf(problem).some(isUnder(field))]).toEqual([field, raw, true]);
        }
      }
    });

    it("refuses a number past 2^53 and text that cannot be kept, in every field", async () => {
      for (const field of fields) {
        for (const raw of ["9007199254740993", '"a\\u0000b"', '"a\\ud800b"', '["\\ud800"]']) {
          await refusal(contract, withRaw(sample, field, raw), `${field} ${raw}`);
        }
      }
    });

    it("names a field that it does not know", async () => {
      const problem = await refusal(contract, JSON.stringify({ ...sample, colour: "red" }));
      expect(pathsOf(problem)).toEqual(["colour"]);
      for (const name of ["__proto__", "constructor"]) {
        const odd = await refusal(contract, withRaw(sample, name, '{"isAdmin":true}'), name);
        expect(pathsOf(odd)).toEqual([name]);
      }
    });

    it("refuses what is no JSON object", async () => {
      const deep = "[".repeat(50_000) + "]".repeat(50_000);
      for (const body of ["", "{", "null", "[]", "1", '"x"', "true", "undefined", deep]) {
        await refusal(contract, body);
      }
      const notUtf8 = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
      expect((await sendRaw(contract, { body: notUtf8 })).status).toBe(400);
    });

    it("refuses another type with 415 and too much with 413", async () => {
      const body = JSON.stringify(sample);
      for (const type of [
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        null,
      ]) {
        expect([type, (await sendRaw(contract, { body, type })).status]).toEqual([type, 415]);
      }
      const huge = JSON.stringify({ ...sample, colour: "x".repeat(1_100_000) });
      expect((await sendRaw(contract, { body: huge })).status).toBe(413);
    });
  },
);

describe("query parameters", () => {
  const answer = (contract: Contract, query: string) => {
    const token = tokens[contract.audience];
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    return send(contract.method, `${pathOf(contract, { params })}?${query}`, { headers });
  };

  it("that are unknown are refused by every read", async () => {
    for (const contract of contracts.filter(({ method }) => method === "GET")) {
      const refused = await answer(contract, "colour=red");
      expect([contract.id, refused.status]).toEqual([contract.id, 400]);
      expect(pathsOf(problemOf(refused))).toEqual(["colour"]);
      for (const query of ["constructor=x", "colour=%00", "%00=x"]) {
        expect([query, (await answer(contract, query)).status]).toEqual([query, 400]);
      }
    }
  });

  const lists = contracts.filter(({ query }) => query && "limit" in query.shape);
  const cursors = [
    "x",
    "%00",
    Buffer.from("{}").toString("base64url"),
    Buffer.from("[]").toString("base64url"),
    Buffer.from('["x","y"]').toString("base64url"),
    Buffer.from('["2026-01-01T00:00:00Z","x"]').toString("base64url"),
    Buffer.from("[null,null]").toString("base64url"),
    Buffer.from('[1e400,"\\u0000"]').toString("base64url"),
    "x".repeat(600),
  ];

  it.each(lists.map((contract) => [contract.id, contract] as const))(
    "of %s are checked",
    async (_, contract) => {
      const limits = ["-1", "0", "101", "1.5", "x", "1e9", ""].map((limit) => `limit=${limit}`);
      const odd = ["limit=1&limit=2", "cursor=", ...cursors.map((cursor) => `cursor=${cursor}`)];
      for (const query of [...limits, ...odd]) {
        expect([query, (await answer(contract, query)).status]).toEqual([query, 400]);
      }
      expect((await answer(contract, "limit=100")).status).toBe(200);
    },
  );

  it("that search are read as they are typed", async () => {
    const searches = contracts.filter(({ query }) => query && "q" in query.shape);
    expect(searches.length).toBeGreaterThan(0);
    for (const contract of searches) {
      for (const q of ["%", "_", "(a+)+$", "'; drop table orders; --", "\\", "किराना", "*:*"]) {
        const { status } = await answer(contract, new URLSearchParams({ q }).toString());
        expect([contract.id, q, status]).toEqual([contract.id, q, 200]);
      }
      for (const q of ["a%00b", "x".repeat(201), "a&q=b"]) {
        const { status } = await answer(contract, `q=${q}`);
        expect([contract.id, q.slice(0, 9), status]).toEqual([contract.id, q.slice(0, 9), 400]);
      }
    }
  });
});

describe("codes and numbers", () => {
  const signIns = withBody.filter(({ id }) => id === "signInSeller" || id === "signInCustomer");

  it("that are none are refused", async () => {
    for (const contract of signIns) {
      const mobile = "+919876543210";
      for (const otp of [
        "",
        null,
        undefined,
        true,
        0,
        1234,
        [],
        {},
        "123",
        "123456789",
        "12a4",
        "١٢٣٤",
        " 1234",
      ]) {
        const problem = await refusal(contract, JSON.stringify({ mobile, otp }));
        expect(pathsOf(problem)).toEqual(["otp"]);
      }
      for (const bad of [
        "",
        "x",
        "12",
        "+",
        "+0000000000",
        "98765432101234567",
        "9876543210;ext=5",
        "\u202e9876543210x",
      ]) {
        const problem = await refusal(contract, JSON.stringify({ mobile: bad, otp: "1234" }));
        expect([bad, pathsOf(problem)]).toEqual([bad, ["mobile"]]);
      }
    }
  });
});

describe("prices and quantities", () => {
  it("are whole and in range", async () => {
    const byId = (id: string) => withBody.find((contract) => contract.id === id) as Contract;
    for (const price of ["-1", "0", "1e18", "1.5", '"100"', "1000000001"]) {
      const problem = await refusal(
        byId("createProduct"),
        withRaw(sampleBodies.createProduct ?? {}, "salePrice", price),
      );
      expect(pathsOf(problem)).toContain("salePrice");
    }
    for (const qty of ["-1", "0", "1.5", '"1"', "2147483648", "1000"]) {
      const problem = await refusal(
        byId("addCartItem"),
        withRaw(sampleBodies.addCartItem ?? {}, "qty", qty),
      );
      expect(pathsOf(problem)).toEqual(["qty"]);
    }
  });

  it("are never taken from the buyer", async () => {
    const placing = withBody.find(({ id }) => id === "placeOrder") as Contract;
    const sample = sampleBodies.placeOrder ?? {};
    for (const field of ["total", "subtotal", "deliveryFee", "discount"]) {
      const problem = await refusal(placing, withRaw(sample, field, "1"));
      expect(pathsOf(problem)).toEqual([field]);
    }
    const priced = {
      storeLink: params.storeLink,
      items: [{ productId: params.productId, qty: 1, salePrice: 1 }],
    };
    const problem = await refusal(placing, withRaw(sample, "cart", JSON.stringify(priced)));
    expect(pathsOf(problem)).toEqual(["cart.items.0.salePrice"]);
  });
});

it("an order without an Idempotency-Key, or with a bad one, is refused", async () => {
  const body = orderOf(params.storeLink ?? "", [{ productId: params.productId ?? "", qty: 1 }]);
  for (const key of [null, "", "k".repeat(256), "\u00e9"]) {
    const headers: Record<string, string> = key === null ? {} : { "idempotency-key": key };
    const problem = await refuse(placeOrder, { token: tokens.customer, body, headers });
    expect([problem.status, pathsOf(problem)]).toEqual([400, ["Idempotency-Key"]]);
  }
});
