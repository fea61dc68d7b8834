// @ts-check
import { CONTENT_POLICY, contentPolicy } from "../http/security-headers.mjs";
import { app } from "./app.mjs";
import { hashSource } from "./inline-scripts.mjs";
import { currentVisit } from "./visit.mjs";

/** Seconds after which a page that could not be shown may be asked for again. */
const RETRY_AFTER_S = 2;

/** What Next sends, as a 200, of a streamed page that leads elsewhere, is missing, or failed. */
const SHELL = '<!DOCTYPE html><html id="__next_error__">';
// What people wrote has its quotes escaped once more there, so it cannot look like these.
const leadsTo = /E\{\\"digest\\":\\"NEXT_REDIRECT;\w+;(\/s\/[^;"\\]+);(30[378]);/;
const saysMissing = /E\{\\"digest\\":\\"NEXT_HTTP_ERROR_FALLBACK;404\\"/;

/**
 * Has a page's answer say what became of it: a redirect and a missing page have their status, and
 * one that failed is a plain page, with a 503 while something that it needs is away. A page that
 * itself says so by `sayAway` stays, as a 503. To be called when Next begins to answer, and above
 * whatever changes bytes.
 * @param {import("node:http").ServerResponse} response
 */
export function judgePage(response) {
  const { write, end, writeHead, flushHeaders } = response;
  const begun = new Set(response.getHeaderNames());
  let hasFailed = false;
  /** What came before it is known what this answer is; all of it of a shell and of what is missing. */
  let head = Buffer.alloc(0);
  /** @type {"unknown" | "shell" | "page"} */
  let kind = "unknown";

  const judge = (status = response.statusCode) => {
    if (response.headersSent) return;
    if (status === 500) hasFailed = true;
    if (status !== 200 || !currentVisit()?.isAway) return;
    response.statusCode = 503;
    response.setHeader("retry-after", RETRY_AFTER_S);
  };
  /**
   * Takes what is not to be sent as it is: of a page the first bytes, until they tell. What is
   * missing is sent in one text, for those below, who look through it for the scripts that may run.
   * @param {unknown} chunk
   * @param {boolean} isLast
   * @returns {boolean} whether it is taken
   */
  const take = (chunk, isLast) => {
    if (response.headersSent || kind === "page") return false;
    judge();
    if (hasFailed) return true;
    const isMissing = response.statusCode === 404;
    if ((response.statusCode !== 200 && !isMissing) || (isLast && head.length === 0)) return false;
    const isPart = typeof chunk === "string" || chunk instanceof Uint8Array;
    if (isPart) head = Buffer.concat([head, Buffer.from(chunk)]);
    if (isMissing) {
      if (isLast) Reflect.apply(end, response, [head.toString("utf8")]);
      return true;
    }
    if (kind === "unknown" && head.length >= SHELL.length) {
      kind = head.toString("latin1", 0, SHELL.length) === SHELL ? "shell" : "page";
    }
    if (kind === "shell" || !isLast) {
      if (kind === "page") Reflect.apply(write, response, [head]);
      return true;
    }
    kind = "page";
    Reflect.apply(write, response, [head]);
    Reflect.apply(end, response, []);
    return true;
  };
  const settle = async () => {
    Object.assign(response, { write, end, writeHead, flushHeaders });
    const html = head.toString("utf8");
    const [, location, status] = leadsTo.exec(html) ?? [];
    if (location) {
      response.statusCode = Number(status);
      response.setHeader("location", location);
      response.setHeader("cache-control", "no-store");
      Reflect.apply(end, response, []);
    } else if (saysMissing.test(html)) {
      response.statusCode = 404;
      Reflect.apply(end, response, [html]);
    } else await fail();
  };
  const fail = async () => {
    for (const name of response.getHeaderNames()) {
      if (!begun.has(name)) response.removeHeader(name);
    }
    const isAway = currentVisit()?.isAway || !(await app()?.isWell());
    const id = String(response.getHeader("x-request-id"));
    const { html, style } = app()?.showFailure(isAway ? "away" : "fault", id) ?? none;
    response.statusCode = isAway ? 503 : 500;
    if (isAway) response.setHeader("retry-after", RETRY_AFTER_S);
    response.setHeader(CONTENT_POLICY, contentPolicy([], { styles: [hashSource(style)] }));
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    Reflect.apply(end, response, [Buffer.from(html)]);
  };
  Object.assign(response, {
    /** @param {number} status @param {any[]} rest */
    writeHead(status, ...rest) {
      judge(status);
      if (hasFailed) return response;
      return Reflect.apply(writeHead, response, [
        response.statusCode === 503 ? 503 : status,
        ...rest,
      ]);
    },
    flushHeaders() {}, // They go with the first bytes, which say what this answer is.
    /** @param {any[]} given */
    write: (...given) => take(given[0], false) || Reflect.apply(write, response, given),
    /** @param {any[]} given */
    end(...given) {
      if (!take(given[0], true)) return Reflect.apply(end, response, given);
      if (hasFailed || kind === "shell") settle().catch(() => response.destroy());
      return response;
    },
  });
}

const none = { html: "", style: "" };
