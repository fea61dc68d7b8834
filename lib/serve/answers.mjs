// @ts-check
import { uuidv7 } from "uuidv7";
import { findAnswer } from "../cache/answers.mjs";
import { securityHeaders } from "../http/security-headers.mjs";
import { send } from "./send.mjs";

const PREFIX = "/api/v1/storefronts/";

/**
 * Answers what the API has kept of its public reads; false when the app is to be asked.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function answerKept(request, response) {
  const { method, url = "" } = request;
  if (method !== "GET" || !url.startsWith(PREFIX)) return false;
  const answer = findAnswer(url);
  if (!answer) return false;
  for (const { key, value } of securityHeaders) response.setHeader(key, value);
  response.setHeader("vary", "Accept-Encoding");
  response.setHeader("x-request-id", uuidv7());
  void send(request, response, answer);
  return true;
}
