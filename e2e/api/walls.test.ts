import { describe, expect, it } from "vitest";
import { getAccount } from "@/lib/auth/contract";
import { baseUrl, call } from "../fixtures/api-client";
import { addProduct, newMobile, newSeller, openStore } from "../fixtures/people";
import { exchange, statusOf } from "../fixtures/raw";

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${baseUrl}${path}`, { redirect: "manual", signal: AbortSignal.timeout(20_000), ...init });

const everywhere = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin-allow-popups",
};

function expectGuarded(headers: Headers, what: string): void {
  for (const [name, value] of Object.entries(everywhere)) {
    expect([what, name, headers.get(name)]).toEqual([what, name, value]);
  }
  expect(headers.get("permissions-policy")).toContain("camera=()");
  expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  const policy = headers.get("content-security-policy") ?? "";
  for (const rule of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'"]) {
    expect(policy, what).toContain(rule);
  }
  const scripts = /(?:^|; )script-src ([^;]*)/.exec(policy)?.[1] ?? "";
  expect(scripts, what).toContain("'self'");
  expect(scripts, what).not.toMatch(/unsafe-|\*|http/);
  // Plain http on a laptop: a browser that heard it would not come back.
  expect(headers.get("strict-transport-security"), what).toBeNull();
}

describe("every answer", () => {
  it("is guarded by the same headers, whoever makes it", async () => {
    const { token } = await newSeller();
    const { storeId, link } = await openStore(token, "Walled Garden");
    const { id } = await addProduct(token, storeId);
    const shop = `/s/${link}`;
    const page = await (await get(shop)).text();
    const script = /\/_next\/static\/[^"]+\.js/.exec(page)?.[0] ?? "";
    const paths = [
      ...[
        "/",
        "/login",
        "/start",
        "/dashboard",
        `/dashboard/${link}`,
        "/nothing",
        "/.env",
        "/.git",
      ],
      ...[shop, shop, `${shop}/cart`, `${shop}/checkout`, `${shop}/orders`, `${shop}/search?q=x`],
      ...[`${shop}/info`, `${shop}/p/none`, "/s/none-such", `/s/${link.toUpperCase()}`, "/s/sw.js"],
      ...[
        `${shop}/sitemap.xml`,
        `${shop}/manifest.webmanifest`,
        `${shop}/o/none`,
        `${shop}/og.jpg`,
      ],
      ...["/robots.txt", "/sitemap.xml", "/favicon.ico", "/s/offline.html", "/icons/soko-192.png"],
      ...[
        "/media/none",
        `/media/${"a".repeat(70)}`,
        script,
        `${script}.map`,
        "/_next/static/none.js",
      ],
      ...["/api/health", "/api/health/live", "/api/openapi.json", "/api/auth/csrf", "/api/none"],
      ...["/api/v1/none", "/api/v1/stores", `/api/v1/storefronts/${link}`, "/_next/image?url=/x"],
      ...[`/api/v1/storefronts/${link}/products/${id}`, `/api/v1/storefronts/${link}/catalog`],
    ];
    for (const path of paths) expectGuarded((await get(path)).headers, path);
    for (const method of ["POST", "HEAD", "OPTIONS", "PROPFIND", "DELETE"]) {
      for (const path of [shop, "/login", "/media/none", "/api/v1/stores", "/nothing"]) {
        expectGuarded((await get(path, { method })).headers, `${method} ${path}`);
      }
    }
  });

  it("is guarded even when the request cannot be read", async () => {
    const broken = {
      "no HTTP": "hello\r\n\r\n",
      "two lengths":
        "POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
      "a length and chunks":
        "POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "a space before the colon":
        "POST /login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
      "no host": "GET / HTTP/1.1\r\n\r\n",
    };
    for (const [what, sent] of Object.entries(broken)) {
      const answer = await exchange(baseUrl, sent);
      expect([what, statusOf(answer)]).toEqual([what, 400]);
      if (what !== "no host") expectGuarded(headersOf(answer), what);
    }
    const bomb = `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"a".repeat(40_000)}\r\n\r\n`;
    const answer = await exchange(baseUrl, bomb);
    expect(statusOf(answer)).toBe(431);
    expectGuarded(headersOf(answer), "a header of 40 kB");
  });

  it("has one nonce for each time that a page is asked for", async () => {
    const policies = [];
    const { link } = await openStore((await newSeller()).token, "Nonce");
    const paths = ["/login", "/nothing", `/s/${link}/cart`, `/s/${link}/search?q=x`];
    for (const path of [...paths, ...paths]) {
      const headers = { "content-security-policy": "script-src 'nonce-mine'" };
      const response = await get(path, { headers });
      const html = await response.text();
      const policy = response.headers.get("content-security-policy") ?? "";
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
      expect(html).toContain(`nonce="${nonce}"`);
      expect(html).not.toContain("mine");
      expect(html).not.toMatch(/<script>(?!\s*<\/script>)/);
      policies.push(nonce);
    }
    expect(new Set(policies).size).toBe(8);
  });
});

const headersOf = (answer: string) => {
  const [head = ""] = answer.split("\r\n\r\n");
  return new Headers(
    head
      .split("\r\n")
      .slice(1)
      .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
  );
};

describe("a change from another site", () => {
  const paths = ["/login", "/start", "/api/auth/signout", "/api/auth/callback/seller", "/s/x/cart"];
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: `${baseUrl}.evil.example` },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];

  it("is refused before its type is looked at, for plain forms and actions alike", async () => {
    for (const path of paths) {
      for (const said of foreign) {
        for (const type of ["text/plain", "multipart/form-data; boundary=x", "application/json"]) {
          for (const more of [{}, { "next-action": "00" }] as Record<string, string>[]) {
            const headers = { ...said, ...more, "content-type": type };
            const { status } = await get(path, { method: "POST", headers, body: "x" });
            expect([path, said, type, status]).toEqual([path, said, type, 403]);
          }
        }
      }
    }
  });

  it("is refused on a session's cookie when only Sec-Fetch-Site gives it away", async () => {
    const { token } = await newSeller();
    const cookie = `soko.seller.session=${token}`;
    const headers = { cookie, "sec-fetch-site": "cross-site", "content-type": "text/plain" };
    const remove = (more: Record<string, string>) =>
      get("/api/v1/sessions/current", { method: "DELETE", headers: { ...headers, ...more } });
    expect((await remove({})).status).toBe(403);
    await call(getAccount, { token });
    expect((await remove({ "sec-fetch-site": "same-origin" })).status).toBe(204);
  });

  it("is told apart from the site's own, which is judged by its type next", async () => {
    const headers = { origin: baseUrl, "content-type": "text/plain" };
    const own = await get("/api/auth/callback/seller", { method: "POST", headers, body: "x" });
    expect(own.status).toBe(415);
  });

  it("is never a GET", async () => {
    for (const path of ["/api/v1/accounts", "/api/v1/otp", "/api/v1/carts", "/api/v1/customers"]) {
      expect((await get(path)).status).toBe(405);
    }
  });
});

describe("odd headers", () => {
  const odd: Record<string, string>[] = [
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { "x-middleware-rewrite": "/dashboard" },
    { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
    { "x-matched-path": "/dashboard", "x-invoke-path": "/dashboard", "x-now-route-matches": "1" },
    { "x-nextjs-data": "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { "content-security-policy": "script-src 'nonce-evilevilevil'" },
    { "next-resume": "1", "x-prerender-revalidate": "x" },
    { host: "evil.example" },
  ];

  it("open nothing, and change nothing for the next visitor", async () => {
    const { token } = await newSeller();
    for (const headers of odd) {
      // A shop of its own for each, so that the odd one is the first to see its pages.
      const { link } = await openStore(token, "Odd Headers");
      const path = `/s/${link}/search?q=${Object.keys(headers)[0]}`;
      for (const each of [`/s/${link}`, `/s/${link}/info`, path]) {
        const sent = await raw(each, headers);
        const next = await (await get(each)).text();
        expect(next).toContain("Odd Headers");
        for (const text of [sent, next]) expect(text).not.toMatch(/evil\.example|evilevil/);
      }
      const closed = await raw("/dashboard", headers);
      expect(closed).not.toMatch(/^HTTP\/1\.1 200[\s\S]*<main/);
    }
  });

  const raw = (path: string, headers: Record<string, string>) => {
    const { host } = new URL(baseUrl);
    const lines = Object.entries({ host, ...headers, connection: "close" });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
    return exchange(baseUrl, `GET ${path} HTTP/1.1\r\n${head}\r\n`);
  };

  it("cannot lead to another site by the address either", async () => {
    for (const target of ["//evil.example/x", "/\\evil.example", "http://evil.example/login"]) {
      const answer = await exchange(
        baseUrl,
        `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).not.toMatch(/^location:.*evil/im);
      expect(statusOf(answer)).toBeLessThan(500);
    }
    for (const target of ["*", "evil"]) {
      const sent = `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
      expect(statusOf(await exchange(baseUrl, sent))).toBe(400);
    }
  });
});

describe("what is not for visitors", () => {
  it.each([
    ["/.env", 404],
    ["/.git/config", 404],
    ["/package.json", 404],
    ["/../.env", 404],
    ["/..%2f..%2fetc/passwd", 404],
    ["/media/..%2f..%2fsecrets.json", 404],
    ["/_next/image?url=%2Fetc%2Fpasswd&w=64&q=75", 400],
    ["/_next/image?url=http%3A%2F%2F169.254.169.254%2F&w=64&q=75", 400],
    ["/_next/image?url=%2Fmedia%2Fx.webp&w=64&q=75", 400],
  ])("%s is %d", async (path, status) => {
    const sent = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
    expect(statusOf(await exchange(baseUrl, sent))).toBe(status);
  });

  it("keeps the sources of its scripts to itself", async () => {
    const page = await (await get("/login")).text();
    const scripts = [...page.matchAll(/src="(\/_next\/static\/[^"]+\.js)"/g)].map(([, url]) => url);
    expect(scripts.length).toBeGreaterThan(3);
    for (const url of scripts) {
      expect((await get(`${url}.map`)).status).toBe(404);
      expect(await (await get(url ?? "")).text()).not.toContain("sourceMappingURL");
    }
  });

  it.each([
    "%00",
    "a%00b",
    "..%2f..",
    "%D0%B0sha",
    "a%2Fb",
    "%zz",
    "-a",
    "a--b",
    "a".repeat(80),
    "api",
  ])("a shop's link may not be %s", async (link) => {
    for (const path of [`/s/${link}`, `/s/${link}/cart`, `/api/v1/storefronts/${link}`]) {
      expect([400, 404]).toContain((await get(path)).status);
    }
  });
});

describe("a code", () => {
  it("and a number stand in no answer but their owner's", async () => {
    const mobile = newMobile();
    const { token } = await newSeller(mobile);
    const { link } = await openStore(token, "Quiet Store");
    for (const path of [`/s/${link}`, `/s/${link}/info`, `/api/v1/storefronts/${link}`]) {
      expect(await (await get(path)).text()).not.toContain(mobile.slice(3));
    }
  });
});
