import { describe, expect, it } from "vitest";
import { toE164 } from "./mobile";

describe("a mobile number", () => {
  it.each([
    "9876543210",
    "098765 43210",
    "+91 98765-43210",
    "0091 9876543210",
    "(+91) 98765 43210",
  ])("is one number however it is spelt: %s", (spelling) => {
    expect(toE164(spelling)).toBe("+919876543210");
  });

  it("of another country needs its calling code", () => {
    expect(toE164("+971501234567")).toBe("+971501234567");
  });

  it.each(["", "12", "abc", "+91 98765 4321012345", "98765 43210 ext 5", "call 9876543210 now"])(
    "is refused when it is not possible: %j",
    (input) => {
      expect(toE164(input)).toBeNull();
    },
  );

  it("must be a mobile one where real codes are sent", () => {
    expect(toE164("011 2345 6789")).toBe("+911123456789");
    expect(toE164("011 2345 6789", { mobileOnly: true })).toBeNull();
    expect(toE164("9876543210", { mobileOnly: true })).toBe("+919876543210");
  });
});
