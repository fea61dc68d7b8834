// @ts-check
/**
 * The settings that the server itself needs, checked by lib/env.ts when the app starts.
 * @param {NodeJS.ProcessEnv} env
 */
export function siteOf(env) {
  const { origin, protocol, hostname } = new URL(env.NEXTAUTH_URL || "http://localhost:3000");
  return {
    origin,
    secure: protocol === "https:",
    isLoopback: isLoopback(hostname),
    hops: Number(env.TRUSTED_PROXY_HOPS || 0),
    /** Requests a minute of one address that the app has to work on; null is by the address. */
    perMinute: env.REQUESTS_PER_MINUTE ? Number(env.REQUESTS_PER_MINUTE) : null,
  };
}

/** @typedef {ReturnType<typeof siteOf>} Site */

export const isLoopback = (/** @type {string} */ hostname) =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\]|.*\.localhost)$/.test(hostname);
