// @ts-check
import { createHash } from "node:crypto";
import { CONTENT_POLICY } from "../http/security-headers.mjs";

/**
 * Next's inline scripts hand data to its own files. Each is known here by its whole text: a call with
 * JSON and nothing else. What is not known gets no hash, so that an injected script never runs.
 */
const wrappers = [
  { before: "self.__next_f.push(", after: ")" },
  { before: "(self.__next_f=self.__next_f||[]).push(", after: ")" },
  { before: '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(', after: ");" },
];

const scripts = /<script>((?:[^<]|<(?!\/script))*)<\/script>/g;
const runs = /(?:<script>(?:[^<]|<(?!\/script))*<\/script>)+/g;

/** Whether a script is one of Next's that only carries data. */
export function isKnownScript(/** @type {string} */ text) {
  return wrappers.some(({ before, after }) => {
    if (!text.startsWith(before)) return false;
    const rest = text.slice(before.length).trimEnd();
    const end = rest.endsWith(after) ? after : ")";
    return rest.endsWith(end) && isJson(rest.slice(0, -end.length));
  });
}

function isJson(/** @type {string} */ text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export function hashSource(/** @type {string} */ text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/**
 * A page whose neighbouring known scripts are one, so that one hash allows them all.
 * @param {string} html
 * @returns {{ html: string, hashes: string[] }}
 */
export function joinScripts(html) {
  /** @type {string[]} */
  const hashes = [];
  const joinRun = (/** @type {string} */ run) => {
    let joined = "";
    /** @type {string[]} */
    let known = [];
    const close = () => {
      if (known.length === 0) return;
      const text = known.join(";\n");
      hashes.push(hashSource(text));
      joined += `<script>${text}</script>`;
      known = [];
    };
    for (const [script, text = ""] of run.matchAll(scripts)) {
      if (isKnownScript(text)) known.push(text);
      else {
        close();
        joined += script;
      }
    }
    close();
    return joined;
  };
  return { html: html.replace(runs, joinRun), hashes };
}

/**
 * Lets the known scripts of a page that Next has at hand, such as the one for what is not there, run:
 * no nonce reaches it. A page that is rendered for its request comes in pieces and has one.
 * @param {import("node:http").ServerResponse} response
 */
export function allowInlineData(response) {
  const { end } = response;
  const wrapped = (/** @type {any[]} */ ...rest) => {
    response.end = end;
    const [html] = rest;
    const type = String(response.getHeader("content-type") ?? "");
    if (typeof html === "string" && !response.headersSent && type.startsWith("text/html")) {
      const policy = String(response.getHeader(CONTENT_POLICY) ?? "");
      response.setHeader(CONTENT_POLICY, policy.replace("script-src", hashesIn(html)));
    }
    return Reflect.apply(end, response, rest);
  };
  response.end = /** @type {typeof end} */ (wrapped);
}

const hashesIn = (/** @type {string} */ html) => {
  const known = [...html.matchAll(scripts)].map(([, text = ""]) => text).filter(isKnownScript);
  return ["script-src", ...known.map(hashSource)].join(" ");
};
