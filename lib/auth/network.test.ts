import { describe, expect, it } from "vitest";
import { networkOf } from "./network";

describe("networkOf", () => {
  it("counts an IPv4 address with its neighbours", () => {
    expect(networkOf("203.0.113.7")).toBe("203.0.113.0/24");
    expect(networkOf("203.0.113.250")).toBe(networkOf("::ffff:203.0.113.7"));
    expect(networkOf("203.0.114.7")).not.toBe(networkOf("203.0.113.7"));
  });

  it("counts every address of an IPv6 subscriber as one, however it is written", () => {
    expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0::/64");
    expect(networkOf("2001:0DB8:0:0:ffff::9")).toBe("2001:db8:0:0::/64");
    expect(networkOf("2001:db8:0:1::1")).not.toBe(networkOf("2001:db8::1"));
  });

  it("leaves what is no address as it is", () => {
    expect(networkOf("direct")).toBe("direct");
  });
});
