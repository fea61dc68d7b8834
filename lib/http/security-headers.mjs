// @ts-check
/** On every answer. Never `no-referrer`: forms would then send a null Origin. */
export const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin-allow-popups" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

/** Two years, for this host alone: others under the same domain are not ours to speak for. */
export const TLS_ONLY = { key: "Strict-Transport-Security", value: "max-age=63072000" };

export const CONTENT_POLICY = "Content-Security-Policy";

/**
 * What a page may load and run. Style attributes carry shops' accents and pictures' colours, so they
 * stay allowed; style elements do not, where the browser can tell the two apart.
 * @param {readonly string[]} scripts what may run beside our own files: nonces and hashes
 * @param {{ isDev?: boolean, styles?: readonly string[] }} [options]
 */
export function contentPolicy(scripts, { isDev = false, styles = [] } = {}) {
  const said = (/** @type {string[]} */ ...sources) => sources.join(" ");
  return [
    "default-src 'self'",
    // React in development reads stacks by eval, and its server talks over a socket.
    said("script-src 'self'", ...scripts, ...(isDev ? ["'unsafe-eval'"] : [])),
    "style-src 'self' 'unsafe-inline'",
    said("style-src-elem 'self'", ...(isDev ? ["'unsafe-inline'"] : styles)),
    "img-src 'self' data: blob:",
    isDev ? "connect-src 'self' ws: wss:" : "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "object-src 'none'",
  ].join("; ");
}

/** For answers that are no page of ours, or one that runs nothing but our files. */
export const PLAIN_POLICY = contentPolicy([]);

/** Paths whose answers are never pages. */
const noPage = /^\/(api|_next|media)(\/|$)/;

/** Whether a path may lead to a page that is rendered for each request. */
export const mayBePage = (/** @type {string} */ path) => !noPage.test(path);

/** @returns {string} what nobody can guess */
export function newNonce() {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
}
