import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

describe("the settings", () => {
  it("work on a laptop with nothing set", () => {
    expect(parseEnv({})).toMatchObject({ PORT: 3000, OTP_MODE: "bypass", secure: false });
    expect(parseEnv({ OTP_MODE: "", REDIS_URL: "" })).toMatchObject({ OTP_MODE: "bypass" });
  });

  it("refuse a public address without an OTP_MODE said aloud, naming both choices", () => {
    const start = () => parseEnv({ NEXTAUTH_URL: "https://soko.example" });
    expect(start).toThrow("OTP_MODE=sms");
    expect(start).toThrow("OTP_MODE=bypass");
  });

  it("take a public address with an OTP_MODE", () => {
    const env = parseEnv({ NEXTAUTH_URL: "https://soko.example/", OTP_MODE: "bypass" });
    expect(env).toMatchObject({ origin: "https://soko.example", secure: true });
  });

  it.each(["http://127.0.0.1:8080", "http://[::1]:3000", "http://shop.localhost:3000"])(
    "count %s as this computer",
    (NEXTAUTH_URL) => {
      expect(parseEnv({ NEXTAUTH_URL }).OTP_MODE).toBe("bypass");
    },
  );

  it.each([
    [{ PORT: "99999" }, "PORT"],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL must look like postgres://"],
    [{ UPSTASH_REDIS_REST_URL: "https://x.example" }, "UPSTASH_REDIS_REST_TOKEN"],
    [{ OTP_MODE: "off" }, "OTP_MODE"],
    [{ NEXTAUTH_SECRET: "short" }, "NEXTAUTH_SECRET"],
  ])("name what is wrong in %j", (source, message) => {
    expect(() => parseEnv(source)).toThrow(message);
  });
});
