import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Gateway, startGateway } from "@/e2e/fixtures/gateway";
import { defaultBody } from "./body-template";
import { gatewaySender } from "./gateway-sender";
import type { Outcome } from "./sender";

const SHORT_MS = 300;
const LONG_MS = 5_000;

const message = {
  id: "01a20775-a9f8-7e56-9682-2f93a097249f",
  kind: "otp",
  recipient: "+919876543210",
  text: 'Asha "Kirana" & Söhne {code}\nline two \\',
  code: "123456",
};

let gateway: Gateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterEach(() => {
  gateway.received.length = 0;
  gateway.answer();
});
afterAll(() => gateway.stop());

type Settings = Partial<Parameters<typeof gatewaySender>[0]>;

function send(settings: Settings = {}, timeoutMs = SHORT_MS): Promise<Outcome> {
  const { url } = gateway;
  const whole = { url, header: null, format: "json", body: defaultBody.json, ...settings } as const;
  return gatewaySender(whole, timeoutMs).send(message);
}

describe("the gateway's sender", () => {
  it("posts JSON that holds the text as it is", async () => {
    const header = { name: "Authorization", value: "Bearer secret" };
    expect(await send({ header })).toEqual({ is: "taken" });
    const [got] = gateway.received;
    expect(got?.method).toBe("POST");
    expect(got?.headers).toMatchObject({
      authorization: "Bearer secret",
      // One connection a message: a kept one may be dead already, which a sender cannot tell.
      connection: "close",
      "content-type": "application/json",
      "idempotency-key": message.id,
    });
    const { id, kind, text, recipient: to } = message;
    expect(JSON.parse(got?.body ?? "")).toEqual({ id, kind, text, to });
  });

  it("posts a form, in the operator's words", async () => {
    const body = "From=%2B1555&To={to}&number={digits}&Body={text}&otp={code}";
    await send({ format: "form", body });
    const [got] = gateway.received;
    expect(got?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(Object.fromEntries(new URLSearchParams(got?.body))).toEqual({
      From: "+1555",
      To: message.recipient,
      number: "919876543210",
      Body: message.text,
      otp: message.code,
    });
  });

  it.each([
    [200, { is: "taken" }],
    [201, { is: "taken" }],
    [302, { is: "refused" }],
    [400, { is: "refused" }],
    [404, { is: "refused" }],
    [429, { is: "failed", mayHaveGone: false }],
    [500, { is: "failed", mayHaveGone: false }],
    [503, { is: "failed", mayHaveGone: false }],
  ])("judges an answer by its status: %i", async (status, outcome) => {
    gateway.answer((response) => response.writeHead(status, { location: gateway.url }).end("{}"));
    expect(await send()).toMatchObject(outcome);
    // A redirect is not followed.
    expect(gateway.received).toHaveLength(1);
  });

  it("waits as long as the gateway asks for", async () => {
    gateway.answer((response) => response.writeHead(429, { "retry-after": "17" }).end());
    expect(await send()).toMatchObject({ is: "failed", retryAfter: 17 });
    gateway.answer((response) => response.writeHead(503, { "retry-after": "soon" }).end());
    expect(await send()).toMatchObject({ is: "failed", retryAfter: null });
  });

  it("gives a gateway that hangs up in bounded time, not knowing what became of the message", async () => {
    gateway.answer(() => undefined);
    expect(await send()).toMatchObject({
      is: "failed",
      why: "no answer in time",
      mayHaveGone: true,
    });
  });

  it("survives a gateway that cuts the line", async () => {
    gateway.answer((response) => response.destroy());
    expect(await send()).toMatchObject({ is: "failed", mayHaveGone: true });
  });

  it("knows that nothing has gone where nobody listens", async () => {
    const closed = await startGateway();
    await closed.stop();
    expect(await send({ url: closed.url })).toMatchObject({
      is: "failed",
      why: "ECONNREFUSED",
      mayHaveGone: false,
    });
  });

  it("cuts an endless answer off, and does not wait for the end of its time to do so", async () => {
    const cut = new Promise<void>((resolve) => {
      gateway.answer((response) => {
        const pour = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        };
        response.writeHead(200).on("drain", pour).once("close", resolve);
        pour();
      });
    });
    expect(await send({}, 10 * LONG_MS)).toEqual({ is: "taken" });
    const late = new Promise((resolve) => setTimeout(resolve, LONG_MS, "late"));
    expect(await Promise.race([cut, late])).not.toBe("late");
  });
});
