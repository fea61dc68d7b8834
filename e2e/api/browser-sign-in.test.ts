import { describe, expect, it } from "vitest";
import { getAccount } from "@/lib/auth/contract";
import { baseUrl, call, refuse, request } from "../fixtures/api-client";
import { newMobile } from "../fixtures/people";

/** A browser's jar of cookies, as far as next-auth needs one. */
class Browser {
  readonly cookies = new Map<string, string>();
  readonly flags = new Map<string, string>();

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...init.headers, cookie };
    const signal = AbortSignal.timeout(20_000);
    const response = await fetch(`${baseUrl}${path}`, {
      ...init,
      headers,
      signal,
      redirect: "manual",
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = "", flags = ""] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? [];
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
      this.flags.set(name, flags);
    }
    return response;
  }

  async post(
    path: string,
    fields: Record<string, string>,
  ): Promise<{ status: number; url: string }> {
    const { csrfToken } = await (await this.fetch("/api/auth/csrf")).json();
    const body = new URLSearchParams({ csrfToken, json: "true", ...fields });
    const response = await this.fetch(path, { method: "POST", body });
    return { status: response.status, url: (await response.json()).url };
  }

  signIn(fields: Record<string, string>) {
    return this.post("/api/auth/callback/seller", fields);
  }

  get token(): string | undefined {
    return this.cookies.get("soko.seller.session");
  }
}

describe("a seller in the browser", () => {
  it("gets the very token that the API takes, in a cookie that scripts cannot read", async () => {
    const [browser, mobile] = [new Browser(), newMobile()];
    const { status, url } = await browser.signIn({
      mobile,
      otp: "1234",
      callbackUrl: "/start?a=1",
    });
    expect([status, url]).toEqual([200, `${baseUrl}/start?a=1`]);
    expect(browser.flags.get("soko.seller.session")).toMatch(
      /(?=.*HttpOnly)(?=.*SameSite=Lax)(?=.*Path=\/)/i,
    );
    expect((await call(getAccount, { token: browser.token })).body.mobile).toBe(mobile);
    const headers = { cookie: `soko.seller.session=${browser.token}` };
    expect((await request(getAccount, { headers })).status).toBe(200);
  });

  it("is told why a sign-in failed", async () => {
    const browser = new Browser();
    const bad: Record<string, string>[] = [
      {},
      { mobile: "12", otp: "1234" },
      { mobile: newMobile(), otp: "x" },
    ];
    for (const fields of bad) {
      const { status, url } = await browser.signIn(fields);
      expect([status, url]).toEqual([401, `${baseUrl}/api/auth/error?error=invalid_input`]);
    }
    const shown = await browser.fetch("/api/auth/error?error=invalid_input");
    expect(shown.headers.get("location")).toMatch(/\/login\?error=invalid_input$/);
    expect(browser.token).toBeUndefined();
  });

  it("signs in anew into a new session, which ends the one before", async () => {
    const browser = new Browser();
    await browser.signIn({ mobile: newMobile(), otp: "1234" });
    const old = browser.token;
    await browser.signIn({ mobile: newMobile(), otp: "1234" });
    expect(browser.token).not.toBe(old);
    expect((await refuse(getAccount, { token: old })).status).toBe(401);
    await call(getAccount, { token: browser.token });
  });

  it("signs out for good", async () => {
    const browser = new Browser();
    await browser.signIn({ mobile: newMobile(), otp: "1234" });
    const { token } = browser;
    await browser.post("/api/auth/signout", {});
    expect(browser.token).toBeUndefined();
    expect((await refuse(getAccount, { token })).status).toBe(401);
    browser.cookies.set("soko.seller.session", token ?? "");
    expect(await (await browser.fetch("/api/auth/session")).json()).toEqual({});
  });

  it("is never led to another site", async () => {
    const browser = new Browser();
    const fields = { mobile: newMobile(), otp: "1234" };
    const foreign = [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
      `${baseUrl}@evil.example`,
    ];
    for (const callbackUrl of foreign) {
      for (const path of ["/api/auth/callback/seller", "/api/auth/signout"]) {
        const { url } = await browser.post(path, { ...fields, callbackUrl });
        expect([callbackUrl, new URL(url).origin]).toEqual([callbackUrl, baseUrl]);
      }
    }
  });

  it("is not signed in by a form of another site, nor by a broken one", async () => {
    const browser = new Browser();
    const body = new URLSearchParams({ mobile: newMobile(), otp: "1234", json: "true" });
    await browser.fetch("/api/auth/callback/seller", { method: "POST", body });
    expect(browser.token).toBeUndefined();
    const sent = [
      ["application/json", "{", 400],
      ["application/json", "null", 400],
      ["text/plain", "x", 415],
      ["application/json", JSON.stringify({ mobile: "x".repeat(200_000) }), 413],
    ] as const;
    for (const [type, text, status] of sent) {
      const headers = { "content-type": type };
      const response = await browser.fetch("/api/auth/callback/seller", {
        method: "POST",
        headers,
        body: text,
      });
      expect([type, response.status]).toEqual([type, status]);
    }
  });
});
