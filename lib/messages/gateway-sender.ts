import { request as askHttp, type IncomingMessage } from "node:http";
import { request as askHttps } from "node:https";
import { type BodyFormat, fillBody } from "./body-template";
import type { Message, Outcome, Sender } from "./sender";

export type Gateway = {
  url: string;
  /** A header that lets us in, such as Authorization. It is never logged. */
  header: { name: string; value: string } | null;
  format: BodyFormat;
  body: string;
};

const TIMEOUT_MS = 5_000;
const MAX_ANSWER_BYTES = 64 * 1024;
const contentTypes = { json: "application/json", form: "application/x-www-form-urlencoded" };

/**
 * Posts each message to an HTTP gateway for SMS or WhatsApp. 2xx takes it; 429, 5xx and a broken
 * line are worth another try; every other answer refuses it, a redirect too: none is followed.
 */
export function gatewaySender(gateway: Gateway, timeoutMs = TIMEOUT_MS): Sender {
  return { send: (message) => post(gateway, message, timeoutMs) };
}

function post(gateway: Gateway, message: Message, timeoutMs: number): Promise<Outcome> {
  const body = bodyOf(gateway, message);
  const ask = gateway.url.startsWith("https:") ? askHttps : askHttp;
  return new Promise((resolve) => {
    let wasHandedOver = false;
    // A connection of its own: a kept one may have been closed from the other side meanwhile.
    const request = ask(gateway.url, {
      method: "POST",
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        "content-type": contentTypes[gateway.format],
        "content-length": Buffer.byteLength(body),
        "idempotency-key": message.id,
        ...(gateway.header && { [gateway.header.name]: gateway.header.value }),
      },
    });
    request.once("response", (answer) => {
      resolve(judge(answer));
      letGo(answer);
    });
    request.once("finish", () => {
      wasHandedOver = true;
    });
    // Stays: cutting a long answer off is an error too, which then changes nothing.
    request.on("error", (error) => {
      resolve({
        is: "failed",
        why: whyOf(error),
        mayHaveGone: wasHandedOver,
        retryAfter: null,
      });
    });
    request.end(body);
  });
}

function bodyOf({ body, format }: Gateway, { id, kind, recipient, text, code }: Message): string {
  const digits = recipient.replace(/\D/g, "");
  return fillBody(body, format, { to: recipient, digits, text, code, kind, id });
}

function judge({ statusCode: status = 0, headers }: IncomingMessage): Outcome {
  if (status >= 200 && status < 300) return { is: "taken" };
  const why = `the gateway answered ${status}`;
  if (status !== 429 && status < 500) return { is: "refused", why };
  const seconds = Number(headers["retry-after"] ?? Number.NaN);
  const retryAfter = Number.isInteger(seconds) && seconds > 0 ? seconds : null;
  return { is: "failed", why, mayHaveGone: false, retryAfter };
}

/** Reads the answer's body to its end and no further than its bound: nothing in it is of use. */
function letGo(answer: IncomingMessage): void {
  let bytes = 0;
  answer.on("error", () => undefined);
  answer.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) answer.destroy();
  });
}

function whyOf(error: Error): string {
  if (error.name === "AbortError" || error.name === "TimeoutError") return "no answer in time";
  return "code" in error ? String(error.code) : error.name;
}
