import { describe, expect, it } from "vitest";
import { addressOf, isPrivate } from "./address.mjs";

const from = (remoteAddress: string | undefined, hops: number, chain?: string) =>
  addressOf(
    { headers: chain === undefined ? {} : { "x-forwarded-for": chain }, socket: { remoteAddress } },
    hops,
  );

describe("where a request comes from", () => {
  it("is the peer, whatever it writes, when no proxy is named", () => {
    expect(from("203.0.113.7", 0, "198.51.100.1")).toBe("203.0.113.7");
    expect(from("::ffff:203.0.113.7", 0)).toBe("203.0.113.7");
    expect(from(undefined, 0)).toBe("local");
  });

  it("is as many from the right as there are proxies", () => {
    const chain = "1.1.1.1, 2.2.2.2, 3.3.3.3";
    expect(from("10.0.0.1", 1, chain)).toBe("3.3.3.3");
    expect(from("10.0.0.1", 2, chain)).toBe("2.2.2.2");
    expect(from("10.0.0.1", 1, "3.3.3.3:4711")).toBe("3.3.3.3");
    expect(from("10.0.0.1", 1, "[2001:db8::1]:4711")).toBe("2001:db8:0:0::/64");
  });

  it("is the peer when the chain is missing, too short or makes no sense", () => {
    for (const chain of [undefined, "", "1.1.1.1", "x, y", "unknown, ", "<b>, 1.1.1.1"]) {
      expect(from("10.0.0.1", 2, chain)).toBe("10.0.0.1");
    }
  });

  it("is one for all addresses of a customer's IPv6 network", () => {
    const seen = ["2001:db8:1:2::1", "2001:0DB8:1:2:ffff:1:2:3", "2001:db8:1:2::%eth0"];
    expect(new Set(seen.map((each) => from(each, 0)))).toEqual(new Set(["2001:db8:1:2::/64"]));
    expect(from("2001:db8:1:3::1", 0)).not.toBe("2001:db8:1:2::/64");
  });

  it("may be of a network of one's own", () => {
    for (const address of [
      "127.0.0.1",
      "10.1.2.3",
      "172.16.0.1",
      "172.31.9.9",
      "192.168.1.1",
      "local",
    ]) {
      expect(isPrivate(address)).toBe(true);
    }
    for (const peer of ["::1", "fe80::1", "fd12:3456::1"])
      expect(isPrivate(from(peer, 0))).toBe(true);
    for (const address of ["172.32.0.1", "11.0.0.1", "8.8.8.8", "2001:db8:1:2::/64"]) {
      expect(isPrivate(address)).toBe(false);
    }
  });
});
