import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signOut } from "@/lib/auth/contract";
import { createProduct } from "@/lib/catalog/contract";
import { baseUrl, call } from "../fixtures/api-client";
import { openAppDatabase, rowsOf } from "../fixtures/app-database";
import { newBuyer, newSeller, orderOf, tryOrder } from "../fixtures/people";
import { type Floor, openFloor } from "../fixtures/shop-floor";
import { actionBody, dashboardPages, formOf, serverActions } from "../fixtures/site-pages";
import { forgeries } from "../fixtures/tokens";

/** Stands where only its owner may read it: in an order's name and note, and in a draft. */
const secret = `secret-${randomUUID()}`;
const sql = openAppDatabase();

const cookies = { owner: "", otherSeller: "", buyer: "", otherBuyer: "", expired: "", revoked: "" };
let victim: Floor;
let attackers: Floor;
let [ownerToken, buyerToken] = ["", ""];
let secretOrder: { orderId: string; number: number; trackingUrl: string };

beforeAll(async () => {
  const [owner, other, ended] = [await newSeller(), await newSeller(), await newSeller()];
  const [buyer, otherBuyer] = [await newBuyer(), await newBuyer()];
  [ownerToken, buyerToken] = [owner.token, buyer.token];
  victim = await openFloor(owner.token, buyer.token, "Victim");
  attackers = await openFloor(other.token, otherBuyer.token, "Attacker");
  const { storeId, storeLink, productId } = victim;
  const wish = { ...orderOf(storeLink, [{ productId, qty: 1 }]), name: secret, note: secret };
  secretOrder = JSON.parse((await tryOrder(buyer.token, wish)).text);
  const draft = { name: secret, salePrice: 100, status: "draft" as const };
  await call(createProduct, { token: owner.token, params: { storeId }, body: draft });
  await call(signOut, { token: ended.token });
  const { expired } = await forgeries(owner.token, "seller");
  Object.assign(cookies, {
    owner: `soko.seller.session=${owner.token}`,
    otherSeller: `soko.seller.session=${other.token}`,
    buyer: `soko.customer.session=${buyer.token}`,
    otherBuyer: `soko.customer.session=${otherBuyer.token}`,
    expired: `soko.seller.session=${expired}`,
    revoked: `soko.seller.session=${ended.token}`,
  });
});

afterAll(() => sql.end());

type Seen = { status: number; location: string; text: string; headers: Headers };

async function see(path: string, cookie: string, headers = {}): Promise<Seen> {
  const signal = AbortSignal.timeout(30_000);
  const init = { headers: { ...headers, ...(cookie && { cookie }) }, signal };
  const response = await fetch(`${baseUrl}${path}`, { ...init, redirect: "manual" });
  const location = response.headers.get("location") ?? "";
  return {
    status: response.status,
    location,
    text: await response.text(),
    headers: response.headers,
  };
}

/** What React's router is given instead of HTML, once it has found the address of that. */
async function seePayload(path: string, cookie: string): Promise<Seen> {
  const first = await see(path, cookie, { rsc: "1" });
  const isAsked = /[?&]_rsc/.test(first.location);
  return isAsked ? see(first.location.replace(baseUrl, ""), cookie, { rsc: "1" }) : first;
}

const dashboard = () =>
  dashboardPages({
    storeLink: victim.storeLink,
    productId: victim.productId,
    categoryId: victim.categoryId,
    number: String(secretOrder.number),
  });

describe("a seller's pages", () => {
  it("are there, for their owner, and kept by no cache", async () => {
    const pages = dashboard();
    expect(pages.length).toBeGreaterThan(8);
    let told = 0;
    for (const path of pages) {
      const { status, text, headers } = await see(path, cookies.owner);
      expect([path, status]).toEqual([path, 200]);
      expect(headers.get("cache-control")).toMatch(/private.*no-store|no-store.*private/);
      if (text.includes(secret)) told += 1;
    }
    expect(told).toBeGreaterThan(2);
  });

  it.each(["nobody", "buyer", "expired", "revoked"] as const)("lead %s to sign in", async (who) => {
    const cookie = who === "nobody" ? "" : cookies[who];
    for (const path of [...dashboard(), "/dashboard", "/start"]) {
      const page = await see(path, cookie);
      if (path !== "/start") {
        const to = new URL(page.location, baseUrl);
        expect([path, page.status, to.pathname]).toEqual([path, page.status, "/login"]);
        expect(page.status).toBeGreaterThanOrEqual(300);
        expect(to.searchParams.get("next")).toContain(path);
      }
      expect(page.text).not.toContain(secret);
      expect((await seePayload(path, cookie)).text).not.toContain(secret);
    }
  });

  it("are not there for another seller, as a page and as a payload", async () => {
    for (const path of dashboard()) {
      const page = await see(path, cookies.otherSeller);
      expect([path, page.status]).toEqual([path, 404]);
      expect(page.text).not.toContain(secret);
      const payload = await seePayload(path, cookies.otherSeller);
      expect([path, payload.text.includes(secret)]).toEqual([path, false]);
    }
  });

  it("show nothing of another's under one's own link", async () => {
    const { storeLink } = attackers;
    const { productId, categoryId } = victim;
    const theirs = { productId, categoryId, number: String(secretOrder.number) };
    const mine = dashboardPages({ storeLink, ...theirs });
    for (const path of mine) {
      const page = await see(path, cookies.otherSeller);
      const isForeign = [productId, categoryId, "orders/1", "orders=1"].some((part) =>
        path.includes(part),
      );
      expect([path, page.status]).toEqual([path, isForeign ? 404 : 200]);
      expect(page.text).not.toContain(secret);
      expect(page.text).not.toContain(victim.storeId);
    }
  });
});

type Call = { args: (at: Floor) => (object | null)[]; page: (at: Floor) => string };

const inStore = ({ storeLink }: Floor, page = "") => `/dashboard/${storeLink}${page}`;
const form = (fields: Record<string, string>) => [null, formOf(fields)];
const products = (at: Floor, page = "") => inStore(at, `/products${page}`);
/** The first order of every store. */
const orderPage = (at: Floor) => inStore(at, "/orders/1001");

/** Each action that changes what is somebody's, called so that its owner would succeed. */
const ofOwners: Record<string, Call> = {
  setOpen: { page: inStore, args: ({ storeId }) => [formOf({ storeId, open: "no" })] },
  updateOrder: {
    page: (at) => inStore(at, "/orders"),
    args: ({ storeId, orderId }) => form({ storeId, orderId, status: "accepted" }),
  },
  cancelAsSeller: {
    page: orderPage,
    args: ({ storeId, orderId }) => form({ storeId, orderId, cancelReason: "out_of_stock" }),
  },
  addNote: {
    page: orderPage,
    args: ({ storeId, orderId }) => form({ storeId, orderId, note: "Written by another" }),
  },
  editItems: {
    page: orderPage,
    args: ({ storeId, orderId, orderEtag, variantId, productId }) =>
      form({
        ...{ storeId, orderId, etag: orderEtag },
        ...{ [`line.${variantId}.productId`]: productId, [`line.${variantId}.qty`]: "3" },
      }),
  },
  changeCategory: {
    page: (at) => products(at, "/categories"),
    args: ({ storeId, categoryId }) => [formOf({ storeId, categoryId, name: "Taken over" })],
  },
  sendCategory: {
    page: (at) => products(at, "/categories"),
    args: ({ storeId, categoryId }) => [formOf({ storeId, categoryId, isHidden: "yes" })],
  },
  removeCategory: {
    page: (at) => products(at, "/categories"),
    args: ({ storeId, categoryId, spareCategoryId }) =>
      form({ storeId, categoryId, moveTo: spareCategoryId }),
  },
  archiveProduct: {
    page: products,
    args: ({ storeId, productId }) => form({ storeId, productId }),
  },
  bringBack: { page: products, args: ({ storeId, productId }) => form({ storeId, productId }) },
  restoreProduct: {
    page: products,
    args: ({ storeId, productId }) => [{ storeId, productId, to: "draft" }],
  },
  saveProduct: {
    page: (at) => inStore(at, "/products/new"),
    args: ({ storeId, productId, etag }) =>
      form({ storeId, productId, etag, name: "Taken over", salePrice: "5", mrp: "5" }),
  },
  saveSettings: {
    page: (at) => inStore(at, "/settings"),
    args: ({ storeId, storeLink, storeEtag }) =>
      form({ storeId, etag: storeEtag, name: "Taken over", address: "1 Road", link: storeLink }),
  },
};

/** Those that change nothing of a seller's: for anyone, for oneself, or by a secret link. */
const others = [
  ...["fillDemo", "signOut", "signIn", "checkLink", "createStore", "submitSignIn"],
  ...["orderAgain", "setLine", "addToCart", "acceptChanges", "loadMore", "submitCheckout"],
  ...["claimPayment", "cancelOrder", "endSession", "endOtherSessions", "signOutElsewhere"],
  ...["putAway", "sendAway"],
];

describe("server actions", () => {
  const send = async (name: string, page: string, args: (object | null)[], headers: object) => {
    const action = serverActions().find((each) => each.name === name);
    if (!action) throw new Error(`There is no action ${name}.`);
    return fetch(`${baseUrl}${page}`, {
      method: "POST",
      headers: { "next-action": action.id, origin: baseUrl, ...headers },
      body: actionBody(args),
      redirect: "manual",
      signal: AbortSignal.timeout(30_000),
    });
  };
  const rows = ({ storeId }: Floor) => rowsOf(sql, { storeIds: [storeId] });

  it("are all known to this test", () => {
    const known = [...Object.keys(ofOwners), ...others];
    expect(serverActions().flatMap(({ name }) => (known.includes(name) ? [] : [name]))).toEqual([]);
  });

  it.each(Object.entries(ofOwners))(
    "%s works for the owner, and changes nothing for anybody else",
    async (name, { page, args }) => {
      const before = await rows(victim);
      const foreign: [string, string, string, string][] = [
        ["another seller, on the victim's page", page(victim), cookies.otherSeller, baseUrl],
        ["another seller, on their own page", page(attackers), cookies.otherSeller, baseUrl],
        ["nobody", page(victim), "", baseUrl],
        ["a buyer", page(victim), cookies.buyer, baseUrl],
        ["one whose session expired", page(victim), cookies.expired, baseUrl],
        ["one whose session was ended", page(victim), cookies.revoked, baseUrl],
        [
          "the owner's browser on another site",
          page(victim),
          cookies.owner,
          "https://evil.example",
        ],
        ["the owner's browser in a sandbox", page(victim), cookies.owner, "null"],
      ];
      for (const [who, path, cookie, origin] of foreign) {
        await send(name, path, args(victim), { origin, ...(cookie && { cookie }) });
        expect([who, await rows(victim)]).toEqual([who, before]);
      }
      // Else the calls above would prove nothing.
      const own = await openFloor(ownerToken, buyerToken, "Own");
      const was = await rows(own);
      await send(name, page(own), args(own), { cookie: cookies.owner });
      expect(await rows(own)).not.toEqual(was);
    },
  );

  it("cancelOrder works for its buyer alone", async () => {
    const { storeLink, storeId } = victim;
    const path = new URL(secretOrder.trackingUrl).pathname;
    const token = path.split("/").at(-1) ?? "";
    const args = [formOf({ storeLink, token, orderId: secretOrder.orderId })];
    const before = await rows(victim);
    for (const cookie of ["", cookies.otherBuyer, cookies.owner]) {
      await send("cancelOrder", path, args, cookie ? { cookie } : {});
      expect(await rows(victim)).toEqual(before);
    }
    await send("cancelOrder", path, args, { cookie: cookies.buyer });
    const [order] = await sql`
      select status from orders where store_id = ${storeId} and id = ${secretOrder.orderId}`;
    expect(order?.status).toBe("cancelled");
  });
});

describe("a buyer's pages", () => {
  it("show orders to their buyer alone", async () => {
    const path = `/s/${victim.storeLink}/orders`;
    const own = await see(path, cookies.buyer);
    expect(own.text).toContain(String(secretOrder.number));
    expect(own.headers.get("cache-control")).toMatch(/private.*no-store|no-store.*private/);
    for (const cookie of ["", cookies.otherBuyer, cookies.owner, "soko.customer.session=x"]) {
      const tracking = new URL(secretOrder.trackingUrl).pathname;
      for (const page of [await see(path, cookie), await seePayload(path, cookie)]) {
        expect(page.status).toBe(200);
        expect(page.text).not.toContain(tracking);
      }
    }
  });

  it("track an order by its secret link, which tells no name, address or number", async () => {
    const path = new URL(secretOrder.trackingUrl).pathname;
    expect((await see(path, cookies.buyer)).text).toContain(secret);
    for (const cookie of ["", cookies.otherBuyer, cookies.otherSeller]) {
      for (const page of [await see(path, cookie), await seePayload(path, cookie)]) {
        expect(page.status).toBe(200);
        expect(page.text).not.toContain(secret);
        expect(page.text).not.toContain("12 Lake Road, Pune, 411001");
      }
    }
    const token = path.split("/").at(-1) ?? "";
    const guesses = [token.slice(0, -1), `${token}x`, "x", "%00", secretOrder.orderId];
    for (const guess of guesses) {
      const page = await see(`/s/${victim.storeLink}/o/${guess}`, "");
      // Streamed pages have said 200 before they know that there is nothing to show.
      expect([200, 404]).toContain(page.status);
      expect(page.text).not.toContain(String(secretOrder.number));
      const state = await see(`/s/${victim.storeLink}/o/${guess}/state`, "");
      expect([guess, state.status]).toEqual([guess, 404]);
    }
    const elsewhere = await see(`/s/${attackers.storeLink}/o/${token}`, "");
    expect(elsewhere.text).not.toContain(String(secretOrder.number));
  });
});
