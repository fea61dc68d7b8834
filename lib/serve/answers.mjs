// @ts-check
import { findAnswer } from "../cache/answers.mjs";
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
  response.setHeader("vary", "Accept-Encoding");
  void send(request, response, answer);
  return true;
}
