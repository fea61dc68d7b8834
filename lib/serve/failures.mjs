// @ts-check
import { CONTENT_POLICY, contentPolicy } from "../http/security-headers.mjs";
import { app } from "./app.mjs";
import { hashSource } from "./inline-scripts.mjs";
import { currentVisit } from "./visit.mjs";

/** Seconds after which a page that could not be shown may be asked for again. */
const RETRY_AFTER_S = 2;

/**
 * Puts a plain page in the place of one that failed: a 503 while something that it needs is away.
 * A page that itself says so by `sayAway` stays, and becomes a 503 too. Nothing of the failed page
 * is sent, so this is to be called when Next begins to answer, and under nothing that changes bytes.
 * @param {import("node:http").ServerResponse} response
 */
export function replaceFailed(response) {
  const { write, end, writeHead, flushHeaders } = response;
  const begun = new Set(response.getHeaderNames());
  let isReplaced = false;
  const judge = (status = response.statusCode) => {
    if (isReplaced || response.headersSent) return;
    if (status === 500) isReplaced = true;
    else if (status === 200 && currentVisit()?.isAway) {
      response.statusCode = 503;
      response.setHeader("retry-after", RETRY_AFTER_S);
    }
  };
  const replace = async () => {
    Object.assign(response, { write, end, writeHead, flushHeaders });
    for (const name of response.getHeaderNames()) {
      if (!begun.has(name)) response.removeHeader(name);
    }
    const isAway = !(await app()?.isWell()) || currentVisit()?.isAway;
    const id = String(response.getHeader("x-request-id"));
    const { html, style } = app()?.showFailure(isAway ? "away" : "fault", id) ?? none;
    const bytes = Buffer.from(html);
    response.setHeader(CONTENT_POLICY, contentPolicy([], { styles: [hashSource(style)] }));
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    response.setHeader("content-length", bytes.length);
    if (isAway) response.setHeader("retry-after", RETRY_AFTER_S);
    response.statusCode = isAway ? 503 : 500;
    Reflect.apply(end, response, [bytes]);
  };
  const overrides = {
    /** @param {number} status @param {any[]} rest */
    writeHead(status, ...rest) {
      judge(status);
      const said = response.statusCode === 503 ? 503 : status;
      return isReplaced ? response : Reflect.apply(writeHead, response, [said, ...rest]);
    },
    flushHeaders() {
      judge();
      if (!isReplaced) Reflect.apply(flushHeaders, response, []);
    },
    /** @param {any[]} given */
    write(...given) {
      judge();
      return isReplaced || Reflect.apply(write, response, given);
    },
    /** @param {any[]} given */
    end(...given) {
      judge();
      if (!isReplaced) return Reflect.apply(end, response, given);
      replace().catch(() => response.destroy());
      return response;
    },
  };
  Object.assign(response, overrides);
}

const none = { html: "", style: "" };
