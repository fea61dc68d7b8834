// @ts-check
import { isIPv4, isIPv6 } from "node:net";

/**
 * Where a request comes from. Each proxy adds whom it saw to the end of X-Forwarded-For, so with
 * `hops` of the operator's own the client is that many from the right; what is further left anybody
 * may have written.
 * @param {{ headers: import("node:http").IncomingHttpHeaders, socket: { remoteAddress?: string } }} request
 * @param {number} hops
 * @returns {string} an IPv4 address, or the /64 of an IPv6 one, which is what one customer is given
 */
export function addressOf({ headers, socket }, hops) {
  const peer = known(socket.remoteAddress ?? "") ?? "local";
  if (hops === 0) return peer;
  const chain = String(headers["x-forwarded-for"] ?? "").split(",");
  return known(chain.at(-hops) ?? "") ?? peer;
}

function known(/** @type {string} */ written) {
  const address = written
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1")
    .replace(/^::ffff:(?=[\d.]+$)/i, "");
  if (isIPv4(address)) return address;
  return isIPv6(address) ? networkOf(address) : null;
}

function networkOf(/** @type {string} */ address) {
  const plain = address.toLowerCase().replace(/%.*$/, "");
  const [head = "", tail] = plain.split("::");
  const first = head.split(":").filter(Boolean);
  const last = (tail ?? "").split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(8 - first.length - last.length, 0);
  const groups = [...first, ...Array(zeros).fill("0"), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

/** Whether an address is of a network of one's own: a proxy, an office, this machine. */
export function isPrivate(/** @type {string} */ address) {
  return (
    /^(local$|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)/.test(address) ||
    /^(0:0:0:0|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/.test(address)
  );
}
