import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import PageHandler from "@/lib/cache/page-handler.mjs";
import { spoil } from "@/lib/cache/tags.mjs";
import { type Picture, provideApp } from "./app.mjs";
import { bestEncoding } from "./encode.mjs";
import { answerKeptPage, answerPage, answerStandIn } from "./pages.mjs";
import { answerPicture } from "./pictures.mjs";
import { receive } from "./receive.mjs";
import { siteOf } from "./site.mjs";

/** Next's name for the home page of a store. */
const HOME = "5baef7257a1c021310302894691f51b052950fbb20e625fd42a5691d950a2ab8";
const handler = new PageHandler();
let server: Server;
let origin: string;
/** What was rendered, in turn. */
let rendered: string[];
let html: (path: string) => string;
let whileRendered: () => Promise<void>;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    receive(request, response, siteOf({ NODE_ENV: "test" }));
    if (answerKeptPage(request, response)) return;
    const ask = () => void render(request, response);
    if (await answerPicture(request, response)) return;
    if (await answerStandIn(request, response)) return;
    if (!answerPage(request, response, ask)) ask();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("It does not listen.");
  origin = `http://127.0.0.1:${address.port}`;
  provideApp({
    findStandIn: async (path) => (path.startsWith("/s/none") ? "/s/-" : null),
    findPicture: async (key) => pictures[key]?.() ?? null,
    isWell: async () => true,
    showFailure: () => ({ html: "", style: "" }),
  });
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const bytes = new Uint8Array(200_000).fill(7);
const pictures: Record<string, () => Picture> = {
  "ab/whole.webp": () => ({ body: bytes, size: bytes.length, type: "image/webp" }),
  "ab/stream.webp": () => ({
    body: new Blob([bytes]).stream(),
    size: bytes.length,
    type: "image/webp",
  }),
  "ab/broken.webp": () => ({ body: broken(), size: bytes.length, type: "image/webp" }),
};
const broken = () =>
  new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes.subarray(0, 1_000)),
    pull: (controller) => controller.error(new Error("The disk failed.")),
  });

beforeEach(() => {
  spoil(["catalog:1"]);
  rendered = [];
  whileRendered = async () => undefined;
  html = (path) => `<p>${path}</p>`.repeat(100);
});

/** As Next does: render, keep by path and kind, answer. */
async function render(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? "", "http://soko").pathname;
  const key = `/route-cache/APP_PAGE/${HOME}/$${path}`;
  rendered.push(path);
  await handler.get(key);
  const body = html(path);
  await whileRendered();
  const status = path.endsWith("-") ? 404 : 200;
  const headers = { "x-next-cache-tags": "catalog:1" };
  await handler.set(key, { html: body, status, headers }, {});
  response.statusCode = status;
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("cache-control", "s-maxage=2592000");
  response.end(body);
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { headers, redirect: "manual" });

describe("a storefront page", () => {
  it("is rendered once for everybody, and sent as the client can read it", async () => {
    const bodies = [];
    for (const encoding of ["identity", "gzip", "br"]) {
      const answer = await get(`/s/asha?utm=${encoding}`, { "accept-encoding": encoding });
      expect(answer.headers.get("content-encoding") ?? "identity").toBe(encoding);
      bodies.push(await answer.text());
    }
    expect(rendered).toEqual(["/s/asha"]);
    expect(new Set(bodies)).toEqual(new Set([html("/s/asha")]));
  });

  it("has an id of its own for each visitor, and the same guards", async () => {
    const ids = new Set<string | null>();
    for (let n = 0; n < 3; n += 1) {
      const { headers } = await get("/s/asha");
      ids.add(headers.get("x-request-id"));
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("content-security-policy")).toContain("script-src 'self';");
    }
    expect(ids.size).toBe(3);
  });

  it("is rendered anew once what it shows has changed", async () => {
    await get("/s/asha");
    html = () => "<p>new</p>";
    expect(await (await get("/s/asha")).text()).toContain("/s/asha");
    spoil(["catalog:1"]);
    expect(await (await get("/s/asha")).text()).toBe("<p>new</p>");
  });

  it("is rendered again for who asked when it was already out of date", async () => {
    whileRendered = async () => {
      whileRendered = async () => undefined;
      html = () => "<p>new</p>";
      spoil(["catalog:1"]);
    };
    expect(await (await get("/s/asha")).text()).toBe("<p>new</p>");
    expect(rendered).toEqual(["/s/asha", "/s/asha"]);
  });

  it("says nothing to who has it already, and lets no cache between keep it", async () => {
    const first = await get("/s/asha");
    expect(first.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    const etag = first.headers.get("etag") ?? "";
    expect((await get("/s/asha", { "if-none-match": `"x", ${etag}` })).status).toBe(304);
    spoil(["catalog:1"]);
    html = () => "<p>other</p>";
    expect((await get("/s/asha", { "if-none-match": etag })).status).toBe(200);
  });

  it("is not what the framework's own requests get, nor what posts get", async () => {
    await get("/s/asha");
    await get("/s/asha", { rsc: "1" });
    await fetch(`${origin}/s/asha`, { method: "POST" });
    expect(rendered).toEqual(["/s/asha", "/s/asha", "/s/asha"]);
  });

  it("has one address, in lower case", async () => {
    const answer = await get("/s/Asha/p/Tea?x=1");
    expect([answer.status, answer.headers.get("location")]).toEqual([308, "/s/asha/p/Tea?x=1"]);
    expect(rendered).toEqual([]);
  });

  it("is the same for all that lead nowhere", async () => {
    for (const path of ["/s/none-1", "/s/none-2/cart", "/s/none-3/p/x"]) {
      const answer = await get(path);
      expect([answer.status, await answer.text()]).toEqual([404, html("/s/-")]);
    }
    expect(rendered).toEqual(["/s/-"]);
  });
});

describe("a picture", () => {
  it.each(["ab/whole.webp", "ab/stream.webp"])(
    "%s is sent with its length, for good",
    async (key) => {
      const answer = await get(`/media/${key}`);
      expect(answer.headers.get("content-length")).toBe("200000");
      expect(answer.headers.get("cache-control")).toContain("immutable");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
      const etag = answer.headers.get("etag") ?? "";
      expect((await get(`/media/${key}`, { "if-none-match": etag })).status).toBe(304);
      const head = await fetch(`${origin}/media/${key}`, { method: "HEAD" });
      expect([head.status, head.headers.get("content-length")]).toEqual([200, "200000"]);
    },
  );

  it("that breaks off does not look whole", async () => {
    const whole = get("/media/ab/broken.webp").then((answer) => answer.arrayBuffer());
    await expect(whole).rejects.toThrow();
  });
});

describe("the encoding", () => {
  it("is the smallest that the client takes", () => {
    expect(bestEncoding("gzip, deflate, br")).toBe("br");
    expect(bestEncoding("gzip;q=1.0, br;q=0")).toBe("gzip");
    expect(bestEncoding("deflate")).toBe("identity");
    expect(bestEncoding(undefined)).toBe("identity");
  });

  it("keeps every byte", async () => {
    const { encodings } = await import("./encode.mjs");
    const bytes = Buffer.from("किराना ".repeat(1_000));
    const body = encodings(bytes, 5);
    expect(brotliDecompressSync(await body("br")).equals(bytes)).toBe(true);
    expect(gunzipSync(await body("gzip")).equals(bytes)).toBe(true);
  });
});
