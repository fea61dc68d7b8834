import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { beforeAll, describe, expect, it } from "vitest";
import { getAccount } from "@/lib/auth/contract";
import { updateProduct } from "@/lib/catalog/contract";
import { contracts } from "@/lib/http/contracts";
import { baseUrl, call, pathOf, problemOf, refuse, request, send } from "../fixtures/api-client";
import { addProduct, newBuyer, newSeller, openStore } from "../fixtures/people";

const id = "01900000-0000-7000-8000-000000000000";
const params = Object.fromEntries(
  ["storeId", "productId", "categoryId", "orderId", "cartId", "lineId", "sessionId"].map((name) => [
    name,
    id,
  ]),
);
const paths = [...new Set(contracts.map(({ path }) => path))];
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const filled = (path: string) =>
  pathOf({ path } as (typeof contracts)[number], { params: { ...params, storeLink: "x" } });

let seller: Awaited<ReturnType<typeof newSeller>>;
let buyer: Awaited<ReturnType<typeof newBuyer>>;
beforeAll(async () => {
  [seller, buyer] = [await newSeller(), await newBuyer()];
});

describe("a path", () => {
  it.each(paths)(
    "%s answers methods that it has not with 405 and those that it has",
    async (path) => {
      const own = contracts
        .filter((contract) => contract.path === path)
        .map(({ method }) => method as string);
      for (const method of methods.filter((other) => !own.includes(other))) {
        const answer = await send(method, filled(path));
        expect([method, answer.status]).toEqual([method, 405]);
        expect(answer.headers.get("allow")?.split(", ").toSorted()).toEqual(
          [...own, "OPTIONS"].toSorted(),
        );
      }
    },
  );

  it.each(["/api/v1/stores", "/s/none", "/", "/media/x"])(
    "%s answers methods that nothing here has with a 405 problem",
    async (path) => {
      for (const method of ["TRACE", "PROPFIND"]) {
        const [answer] = (await once(
          httpRequest(new URL(path, baseUrl), { method }).end(),
          "response",
        )) as [IncomingMessage];
        answer.resume();
        expect(answer.statusCode).toBe(405);
        expect(answer.headers["content-type"]).toBe("application/problem+json");
      }
    },
  );

  it("that is not there is a problem, too", async () => {
    for (const path of ["", "/nothing", "/stores/x/y/z", "/%00", "/..%2f", "/otp/x"]) {
      for (const method of methods) {
        expect([path, method, (await send(method, path)).status]).toEqual([path, method, 404]);
      }
    }
  });
});

describe("other origins", () => {
  const foreign = "https://evil.example";

  it("may ask anything that stands on no cookie, without credentials", async () => {
    for (const path of paths) {
      const answer = await send("OPTIONS", filled(path), {
        headers: { origin: foreign, "access-control-request-method": "GET" },
      });
      expect([path, answer.status]).toEqual([path, 204]);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(answer.headers.get("access-control-allow-headers")).toContain("Idempotency-Key");
      expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
    }
  });

  it("may read answers to bearer tokens with their ETag, Retry-After and Location", async () => {
    const answer = await request(getAccount, { token: seller.token, headers: { origin: foreign } });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const exposed = answer.headers.get("access-control-expose-headers")?.split(", ");
    expect(exposed).toEqual(expect.arrayContaining(["ETag", "Retry-After", "Location"]));
  });

  it("may not read what a cookie opens", async () => {
    const headers = { origin: foreign, cookie: `soko.seller.session=${seller.token}` };
    const answer = await request(getAccount, { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("may change nothing on a cookie, whatever they send", async () => {
    const changes = contracts.filter((c) => c.method !== "GET" && c.audience !== "public");
    for (const contract of changes) {
      const { token } = contract.audience === "customer" ? buyer : seller;
      const audience = contract.audience === "customer" ? "customer" : "seller";
      for (const origin of [
        foreign,
        "null",
        "http://localhost.evil.example",
        `${baseUrl}.evil.example`,
      ]) {
        const headers = {
          origin,
          cookie: `soko.${audience}.session=${token}`,
          "content-type": "text/plain",
        };
        const answer = await request(contract, { params, headers });
        expect([contract.id, origin, answer.status]).toEqual([contract.id, origin, 403]);
      }
    }
    await call(getAccount, { token: seller.token });
  });

  it("are told apart from the site's own, which may", async () => {
    const { token } = await newSeller();
    const headers = { origin: baseUrl, cookie: `soko.seller.session=${token}` };
    const answer = await send("DELETE", "/sessions/current", { headers });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("set-cookie")).toMatch(/^soko\.seller\.session=;.*Max-Age=0/);
    expect((await refuse(getAccount, { token })).status).toBe(401);
  });
});

describe("the order of judgement", () => {
  it("is origin, token, audience, ownership, media type, size, body, preconditions", async () => {
    const store = await openStore(seller.token);
    const product = await addProduct(seller.token, store.storeId);
    const path = pathOf(updateProduct, {
      params: { storeId: store.storeId, productId: product.id },
    });
    const elsewhere = pathOf(updateProduct, { params: { storeId: store.storeId, productId: id } });
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    const json = { "content-type": "application/json" };
    const bad = { body: '{"colour":1}' };
    const good = { body: '{"name":"Moong dal"}' };
    const huge = { body: JSON.stringify({ colour: "x".repeat(1_100_000) }) };
    const patch = async (at: string, init: RequestInit) => (await send("PATCH", at, init)).status;

    expect(
      await patch(path, { ...bad, headers: { origin: "null", cookie: "soko.seller.session=x" } }),
    ).toBe(403);
    expect(await patch(path, { ...bad, headers: bearer("x") })).toBe(401);
    expect(await patch(elsewhere, { ...bad, headers: bearer(buyer.token) })).toBe(403);
    expect(await patch(elsewhere, { ...bad, headers: bearer(seller.token) })).toBe(404);
    expect(await patch(path, { ...huge, headers: bearer(seller.token) })).toBe(415);
    expect(await patch(path, { ...huge, headers: { ...bearer(seller.token), ...json } })).toBe(413);
    expect(await patch(path, { ...bad, headers: { ...bearer(seller.token), ...json } })).toBe(400);
    expect(await patch(path, { ...good, headers: { ...bearer(seller.token), ...json } })).toBe(428);
    const stale = { ...bearer(seller.token), ...json, "if-match": '"stale"' };
    expect(await patch(path, { ...good, headers: stale })).toBe(412);
    const fresh = { ...bearer(seller.token), ...json, "if-match": product.etag };
    expect(await patch(path, { ...good, headers: fresh })).toBe(200);
    expect(await patch(path, { ...good, headers: fresh })).toBe(412);
  });
});

describe("every answer", () => {
  it("bears an id that the log knows, and is kept by no cache", async () => {
    const answer = await request(getAccount, { token: "x" });
    expect(problemOf(answer).requestId).toBe(answer.headers.get("x-request-id"));
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("says what there is to call, in a document of its own", async () => {
    const response = await fetch(`${baseUrl}/api/openapi.json`);
    const document = await response.json();
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths).toSorted()).toEqual(paths.toSorted());
  });
});
