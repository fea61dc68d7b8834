import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Client, NoAnswer } from "./ask";
import { TcpProxy } from "./proxy";

let server: Server;
let proxy: TcpProxy;
let client: Client;
/** What reached the server. */
let arrived: string[];

beforeEach(async () => {
  arrived = [];
  server = createServer((request, response) => {
    arrived.push(`${request.method} ${request.url}`);
    response.end("answered");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("It does not listen.");
  proxy = await TcpProxy.to(address.port);
  client = new Client(proxy.port);
});

afterEach(async () => {
  client.close();
  await proxy.close();
  server.closeAllConnections();
  server.close();
});

const ask = async (path: string, timeoutMs = 300) => {
  const answer = await client.try({ path, timeoutMs });
  return answer instanceof NoAnswer ? answer.code : answer.text;
};

describe("the proxy", () => {
  it("passes everything on", async () => {
    expect(await ask("/one")).toBe("answered");
  });

  it("lets a request through and drops its answer, and no other", async () => {
    proxy.onAnswer = (_, asked) => (asked.startsWith("GET /lost") ? "cut" : "pass");
    expect([await ask("/kept"), await ask("/lost"), await ask("/kept")]).toEqual([
      "answered",
      "ECONNRESET",
      "answered",
    ]);
    expect(arrived).toEqual(["GET /kept", "GET /lost", "GET /kept"]);
    expect(proxy.dropped).toBe(1);
  });

  it("hangs, on old connections and new, until it is told to pass", async () => {
    await ask("/before");
    proxy.hang();
    expect([await ask("/hung"), await ask("/hung-too")]).toEqual(["LATE", "LATE"]);
    proxy.pass();
    expect(await ask("/after")).toBe("answered");
  });

  it("cuts connections, and makes none", async () => {
    await ask("/before");
    proxy.cut();
    expect(await ask("/cut")).toBe("ECONNRESET");
    expect(arrived).toEqual(["GET /before"]);
    proxy.pass();
    expect(await ask("/after")).toBe("answered");
  });

  it("delays what passes, both ways", async () => {
    proxy.delay(60);
    const from = performance.now();
    expect(await ask("/slow", 5_000)).toBe("answered");
    expect(performance.now() - from).toBeGreaterThanOrEqual(110);
  });
});
