import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";
import { defaultBody } from "./messages/body-template";

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
    const NEXTAUTH_URL = "https://soko.example/";
    const env = parseEnv({ NEXTAUTH_URL, OTP_MODE: "bypass" });
    expect(env).toMatchObject({ origin: "https://soko.example", secure: true });
  });

  it("refuse to send codes from a public address without a gateway, and say what to set", () => {
    const NEXTAUTH_URL = "https://soko.example/";
    expect(() => parseEnv({ NEXTAUTH_URL, OTP_MODE: "sms" })).toThrow(
      /MESSAGE_GATEWAY_URL must be set.*OTP_MODE=sms/,
    );
    const MESSAGE_GATEWAY_URL = "https://gateway.example/";
    parseEnv({ NEXTAUTH_URL, OTP_MODE: "sms", MESSAGE_GATEWAY_URL });
    expect(parseEnv({ OTP_MODE: "sms" }).gateway).toBeNull();
  });

  it("say where messages go and how", () => {
    const MESSAGE_GATEWAY_URL = "https://gateway.example/";
    const MESSAGE_GATEWAY_HEADER = "authkey: a: b";
    expect(parseEnv({ MESSAGE_GATEWAY_URL, MESSAGE_GATEWAY_HEADER }).gateway).toEqual({
      url: MESSAGE_GATEWAY_URL,
      header: { name: "authkey", value: "a: b" },
      format: "json",
      body: defaultBody.json,
    });
    const MESSAGE_GATEWAY_FORMAT = "form";
    expect(parseEnv({ MESSAGE_GATEWAY_URL, MESSAGE_GATEWAY_FORMAT }).gateway).toMatchObject({
      header: null,
      body: defaultBody.form,
    });
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
    [{ MESSAGE_GATEWAY_URL: "gateway.example" }, "MESSAGE_GATEWAY_URL must look like"],
    [{ MESSAGE_GATEWAY_HEADER: "Bearer abc" }, "MESSAGE_GATEWAY_HEADER must look like"],
    [{ MESSAGE_GATEWAY_HEADER: "a: b\r\nc: d" }, "MESSAGE_GATEWAY_HEADER must look like"],
    [{ MESSAGE_GATEWAY_BODY: "{}" }, "MESSAGE_GATEWAY_BODY must hold {to}"],
    [{ NEXTAUTH_SECRET: "short" }, "NEXTAUTH_SECRET"],
  ])("name what is wrong in %j", (source, message) => {
    expect(() => parseEnv(source)).toThrow(message);
  });
});
