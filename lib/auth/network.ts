import { isIPv4, isIPv6 } from "node:net";

/** The range that an address is counted with: an IPv4 /24, an IPv6 /64. Others stand for themselves. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(mapped)) return `${mapped.split(".").slice(0, 3).join(".")}.0/24`;
  if (isIPv6(address)) return `${expand(address).slice(0, 4).join(":")}::/64`;
  return address;
}

function expand(address: string): string[] {
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const first = head.split(":").filter(Boolean);
  const last = tail.split(":").filter(Boolean);
  const zeros = Array<string>(Math.max(8 - first.length - last.length, 0)).fill("0");
  return [...first, ...zeros, ...last].map((group) => group.replace(/^0+(?=.)/, ""));
}
