import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newMobile } from "../fixtures/people";
import { appSettings, type SecondProcess, startSecondProcess } from "../fixtures/second-process";

const site = "https://shop.example";
let second: SecondProcess;
beforeAll(async () => {
  second = await startSecondProcess({
    NEXTAUTH_URL: site,
    OTP_MODE: "bypass",
    TRUSTED_PROXY_HOPS: "1",
  });
});
afterAll(() => second?.stop());

/** As the proxy that ends TLS passes requests on. */
const ask = (path: string, { headers, ...init }: RequestInit = {}) =>
  fetch(`${second.origin}${path}`, {
    ...init,
    redirect: "manual",
    signal: AbortSignal.timeout(20_000),
    headers: {
      "x-forwarded-proto": "https",
      "x-forwarded-host": "shop.example",
      "x-forwarded-for": "198.51.100.7",
      ...(headers as Record<string, string>),
    },
  });

const json = { "content-type": "application/json" };
const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
  const init = { method: "POST", headers: { ...json, ...headers }, body: JSON.stringify(body) };
  return ask(`/api/v1${path}`, init);
};

async function openShop() {
  const signedIn = await post("/accounts", { mobile: newMobile(), otp: "1234" });
  const { token } = await signedIn.json();
  const authorization = `Bearer ${token}`;
  const store = await post(
    "/stores",
    { name: "Safe House", address: { line1: "1" } },
    { authorization },
  );
  const { storeId, link } = await store.json();
  const body = { name: "Tea", salePrice: 100 };
  const product = await post(`/stores/${storeId}/products`, body, { authorization });
  return { token, link, productId: (await product.json()).id as string };
}

describe("over TLS", () => {
  it("every answer says that it stays so, for this host", async () => {
    for (const path of [
      "/",
      "/s/none",
      "/nothing",
      "/api/health/live",
      "/api/v1/none",
      "/media/x",
      "/s/sw.js",
    ]) {
      const answer = await ask(path);
      expect([path, answer.headers.get("strict-transport-security")]).toEqual([
        path,
        "max-age=63072000",
      ]);
    }
  });

  it("every cookie is for this host alone, for no script, and for TLS", async () => {
    const set = new Map<string, string>();
    const keep = (answer: Response) => {
      for (const line of answer.headers.getSetCookie()) set.set(line.split("=")[0] ?? "", line);
      return answer;
    };
    const cookies = () => [...set.values()].map((line) => line.split(";")[0]).join("; ");
    const { link, productId } = await openShop();
    const form = async (fields: Record<string, string>, path: string) => {
      const headers = {
        "content-type": "application/x-www-form-urlencoded",
        origin: site,
        cookie: cookies(),
      };
      const body = new URLSearchParams(fields).toString();
      return keep(await ask(path, { method: "POST", headers, body }));
    };

    const { csrfToken } = await keep(await ask("/api/auth/csrf")).json();
    keep(await ask("/api/auth/signin?callbackUrl=/start", { headers: { cookie: cookies() } }));
    const sent = {
      csrfToken,
      mobile: newMobile(),
      otp: "1234",
      json: "true",
      callbackUrl: "/start",
    };
    expect((await form(sent, "/api/auth/callback/seller")).status).toBe(200);
    expect([...set.keys()]).toContain("__Host-soko.seller.session");
    const item = { productId, qty: 1, storeLink: link };
    keep(await post(`/carts/current/items?storeLink=${link}`, item, { origin: site }));
    for (const path of ["/start", `/s/${link}`]) {
      const page = await ask(path, { headers: { cookie: cookies() } });
      for (const fields of formsIn(await page.text())) {
        const body = new FormData();
        for (const [name, value] of Object.entries(fields)) body.set(name, value);
        const referer = `${site}/s/${link}?source=whatsapp`;
        const headers = { origin: site, referer, cookie: cookies() };
        keep(await ask(path, { method: "POST", headers, body }));
      }
    }
    const headers = { origin: site, cookie: cookies() };
    keep(await ask("/api/v1/sessions/current", { method: "DELETE", headers }));
    const names = [...set.keys()].map((name) =>
      name.replace(/[0-9a-f-]{36}$/, "").replace(link, ""),
    );
    expect(names).toEqual(
      expect.arrayContaining([
        "__Host-soko.csrf",
        "__Host-soko.callback",
        "__Host-soko.seller.session",
        "__Host-soko.cart.",
        "__Host-soko.source.",
        "__Host-soko.form.start",
      ]),
    );
    for (const line of set.values()) {
      expect(line).toMatch(/^__Host-soko\./);
      expect(line).toMatch(/; Secure/i);
      expect(line).toMatch(/; HttpOnly/i);
      expect(line).toMatch(/; SameSite=Lax/i);
      expect(line).toMatch(/; Path=\/(;|$)/i);
      expect(line).not.toMatch(/; Domain/i);
    }
  });

  it("a change may come from the site's own origin and no other, whatever host it names", async () => {
    const { token } = await openShop();
    const cookie = `__Host-soko.seller.session=${token}`;
    const end = (headers: Record<string, string>) =>
      ask("/api/v1/sessions/current", { method: "DELETE", headers: { cookie, ...headers } });
    for (const origin of [second.origin, "http://shop.example", "null", "https://evil.example"]) {
      const host = URL.canParse(origin) ? new URL(origin).host : "evil.example";
      expect((await end({ origin, "x-forwarded-host": host })).status).toBe(403);
      const page = { method: "POST", headers: { origin, "x-forwarded-host": host } };
      expect((await ask("/login", page)).status).toBe(403);
    }
    expect((await end({ origin: site })).status).toBe(204);
  });
});

/** The fields of a page's plain forms. */
function formsIn(html: string): Record<string, string>[] {
  return [...html.matchAll(/<form[^>]*method="POST"[^>]*>([\s\S]*?)<\/form>/gi)].map(
    ([, inner = ""]) =>
      Object.fromEntries(
        [...inner.matchAll(/<(?:input|button)\b[^>]*>/g)].flatMap(([tag]) => {
          const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
          const name = attribute("name");
          return name
            ? [
                [
                  name,
                  (attribute("value") ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
                ],
              ]
            : [];
        }),
      ),
  );
}

describe("the log", () => {
  const away = () => "postgres://soko:hunter2pass@127.0.0.1:9/soko";
  /** On the same server, with none of our tables: every query fails, and is not a known failure. */
  const empty = () => {
    const url = new URL(appSettings().DATABASE_URL ?? "");
    url.pathname = "/postgres";
    return url.href;
  };

  it.each([
    ["a database that is away", away, 503],
    ["a database without tables", empty, 500],
  ])("names the request that failed on %s, and holds no secret of it", async (_, url, failure) => {
    const secret = `geheim-${randomUUID()}`;
    const mobile = newMobile();
    const broken = await startSecondProcess({
      OTP_MODE: "bypass",
      DATABASE_URL: url(),
      DIRECT_DATABASE_URL: "",
    });
    const answers: { path: string; status: number; id: string; text: string }[] = [];
    try {
      const send = async (path: string, init: RequestInit = {}) => {
        const answer = await fetch(`${broken.origin}${path}`, {
          ...init,
          redirect: "manual",
          signal: AbortSignal.timeout(30_000),
        });
        answers.push({
          path,
          status: answer.status,
          id: answer.headers.get("x-request-id") ?? "",
          text: await answer.text(),
        });
      };
      const body = JSON.stringify({ mobile, otp: "483920" });
      await send("/api/v1/accounts", { method: "POST", headers: json, body });
      await send("/api/v1/customers", { method: "POST", headers: json, body });
      await send(`/api/v1/carts/${secret}`);
      await send("/api/v1/stores", { headers: { authorization: `Bearer ${secret}` } });
      await send("/s/some-shop");
      await send(`/s/some-shop/o/${secret}`);
      await send("/s/some-shop/search?q=tea");
      await send("/dashboard", { headers: { cookie: `soko.seller.session=${secret}` } });
    } finally {
      await broken.stop();
    }
    const said = broken.said();
    for (const hidden of [secret, mobile, mobile.slice(3), "483920", "hunter2pass"]) {
      expect(said).not.toContain(hidden);
    }
    expect(answers.map(({ status }) => status)).toContain(failure);
    for (const { path, status, id, text } of answers.filter(({ status }) => status >= 500)) {
      expect([path, status, said.includes(id)]).toEqual([path, status, true]);
      expect(text).not.toMatch(/ECONNREFUSED|select |insert |postgres|node_modules|at .*\.js:/);
    }
    expect(answers.filter(({ status }) => status >= 500).length).toBeGreaterThan(2);
  });
});
