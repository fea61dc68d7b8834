import { createServer, type Server, type ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { provideApp } from "./app.mjs";
import { judgePage } from "./failures.mjs";
import { allowInlineData, hashSource } from "./inline-scripts.mjs";
import { during, sayAway } from "./visit.mjs";

const SHELL = '<!DOCTYPE html><html id="__next_error__"><head></head>';
let server: Server;
let origin: string;
let isWell: boolean;
/** What the framework does with a request. */
let render: (response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((_, response) => {
    response.setHeader("x-request-id", "the-request");
    during({ id: "the-request", address: "local" }, () => {
      response.setHeader("content-type", "text/html");
      response.setHeader("content-security-policy", "script-src 'self'");
      allowInlineData(response);
      judgePage(response);
      response.setHeader("x-of-next", "1");
      render(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("It does not listen.");
  origin = `http://127.0.0.1:${address.port}`;
  provideApp({
    findStandIn: async () => null,
    findPicture: async () => null,
    isWell: async () => isWell,
    showFailure: (failure, id) => ({ html: `<h1>${failure}</h1>${id}`, style: "" }),
  });
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

beforeEach(() => {
  isWell = true;
});

async function ask() {
  const answer = await fetch(origin, { redirect: "manual", signal: AbortSignal.timeout(5_000) });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const streamed =
  (digest: string, script = "", status = 200) =>
  (response: ServerResponse) => {
    response.statusCode = status;
    response.flushHeaders();
    response.write("");
    response.write(SHELL.slice(0, 20));
    response.write(SHELL.slice(20));
    response.write(`<script>${script}</script>`);
    response.write(`<script>push([1,"9:E{\\"digest\\":\\"${digest}\\"}"])</script>`);
    response.end();
  };

describe("a page that is rendered for its request", () => {
  it("is sent as it comes", async () => {
    render = (response) => {
      response.write("<!DOCTYPE html><html><p>one");
      response.end("<p>two");
    };
    expect(await ask()).toMatchObject({ status: 200, text: "<!DOCTYPE html><html><p>one<p>two" });
  });

  it("is a plain 500 with the request's id when it failed while all is well", async () => {
    render = (response) => {
      response.statusCode = 500;
      response.end("Error: at secret.ts:12");
    };
    const { status, headers, text } = await ask();
    expect([status, text]).toEqual([500, "<h1>fault</h1>the-request"]);
    expect([headers.get("retry-after"), headers.get("x-of-next")]).toEqual([null, null]);
  });

  it("is a 503 that says when to come back while the database is away", async () => {
    isWell = false;
    render = (response) => {
      response.writeHead(500);
      response.end("Error");
    };
    const { status, headers, text } = await ask();
    expect([status, headers.get("retry-after"), text]).toEqual([
      503,
      "2",
      "<h1>away</h1>the-request",
    ]);
    expect(headers.get("cache-control")).toBe("no-store");
  });

  it("is no 200 when its stream turns out to have failed", async () => {
    isWell = false;
    render = streamed("1234567");
    expect(await ask()).toMatchObject({ status: 503, text: "<h1>away</h1>the-request" });
  });

  it("stays, as a 503, when it says itself that something is away", async () => {
    render = (response) => {
      sayAway();
      response.end("<!DOCTYPE html><html>The cart is kept safe.");
    };
    const { status, headers, text } = await ask();
    expect([status, headers.get("retry-after")]).toEqual([503, "2"]);
    expect(text).toContain("kept safe");
  });

  it("redirects and is missing with the status of that", async () => {
    render = streamed("NEXT_REDIRECT;replace;/s/a-shop/cart;307;");
    const led = await ask();
    expect([led.status, led.headers.get("location")]).toEqual([307, "/s/a-shop/cart"]);
    render = streamed("NEXT_HTTP_ERROR_FALLBACK;404");
    expect(await ask()).toMatchObject({ status: 404 });
  });

  it("lets the scripts of a missing page run that came in pieces", async () => {
    const script = "self.__next_f.push([1,1])";
    for (const status of [200, 404]) {
      render = streamed("NEXT_HTTP_ERROR_FALLBACK;404", script, status);
      const answer = await ask();
      expect([answer.status, answer.text.length]).toEqual([404, 173]);
      expect(answer.headers.get("content-security-policy")).toContain(hashSource(script));
    }
  });

  it("never leads where somebody's text says", async () => {
    render = streamed('x\\\\\\"E{\\\\\\"digest\\\\\\":\\\\\\"NEXT_REDIRECT;replace;/s/x;307;');
    expect((await ask()).status).toBe(500);
    render = streamed("NEXT_REDIRECT;replace;//evil.example;307;");
    expect((await ask()).status).toBe(500);
  });
});
