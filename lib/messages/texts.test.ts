import { describe, expect, it } from "vitest";
import { cancelReasons } from "@/lib/orders/cancel-reason";
import { orderStatuses } from "@/lib/orders/status";
import { codeText, type OrderUpdate, orderText } from "./texts";

const link = "https://soko.example/s/asha-kirana/o/dGhpcyBpcyBhIHRva2VuIG9mIHRoZXNl";
const update: OrderUpdate = {
  kind: "order_status",
  status: "shipped",
  reason: null,
  note: null,
  number: 1001,
  payment: "upi",
  store: { name: "Asha Kirana", locale: "en-IN" },
  link,
};
/** The characters of one-byte SMS, as far as we use them. */
const plain = /^[\x20-\x7e\n]*$/;

describe("the message with a code", () => {
  it("ends with the line that phones read, and is one SMS", () => {
    const text = codeText("012345", "shop.soko.example", "en-IN");
    expect(text.split("\n").at(-1)).toBe("@shop.soko.example #012345");
    expect(text).toMatch(plain);
    expect(text.length).toBeLessThanOrEqual(160);
  });
});

describe("an order's message", () => {
  it("names shop, order and link at every status, in one SMS", () => {
    for (const status of orderStatuses) {
      const kind = status === "pending" ? "order_placed" : "order_status";
      const text = orderText({ ...update, kind, status }) ?? "";
      for (const part of ["Asha Kirana", "1001", link]) expect(text).toContain(part);
      expect(text).toMatch(plain);
      expect(text.length, text).toBeLessThanOrEqual(160);
    }
  });

  it("tells each status in words of its own", () => {
    const texts = orderStatuses.map((status) => orderText({ ...update, status }));
    expect(new Set(texts).size).toBe(orderStatuses.length);
  });

  it("tells of money that was confirmed, refused or paid back, not of what the buyer did", () => {
    const paid = (status: string, payment: "cod" | "upi" = "upi") =>
      orderText({ ...update, kind: "order_payment", status, payment });
    for (const status of ["paid", "unpaid", "refunded"]) expect(paid(status)).toContain("1001");
    expect(paid("claimed")).toBeNull();
    expect(paid("paid", "cod")).toBeNull();
  });

  it("says why the shop cancelled, each reason in one SMS and in words of its own", () => {
    const texts = cancelReasons.map((reason) => {
      const note = reason === "other" ? "The van broke down." : null;
      const text = orderText({ ...update, status: "cancelled", reason, note }) ?? "";
      for (const part of ["Asha Kirana", "1001", link]) expect(text).toContain(part);
      expect(text).toMatch(plain);
      expect(text.length, text).toBeLessThanOrEqual(160);
      return text;
    });
    expect(new Set(texts).size).toBe(cancelReasons.length);
    expect(texts.at(-1)).toContain("The van broke down.");
  });

  it("cuts a reason in the shop's own words, and leaves what looks like a hole as it is", () => {
    const note = `{store} ${"very ".repeat(40)}`;
    const text = orderText({ ...update, status: "cancelled", reason: "other", note }) ?? "";
    expect(text).toContain(": {store} very");
    expect(text.length).toBeLessThanOrEqual(160);
  });

  it("tells of changed lines, in one SMS", () => {
    const text = orderText({ ...update, kind: "order_edited", status: "pending" }) ?? "";
    for (const part of ["Asha Kirana", "1001", link]) expect(text).toContain(part);
    expect(text).toMatch(plain);
    expect(text.length, text).toBeLessThanOrEqual(160);
  });

  it("says nothing of what it does not know", () => {
    expect(orderText({ ...update, kind: "birthday" })).toBeNull();
    expect(orderText({ ...update, status: "constructor" })).toBeNull();
  });

  it("cuts a long name between letters as they are read", () => {
    const name = "श्री कृष्णा किराना एवं जनरल स्टोर्स कोथरूड पुणे";
    const text = orderText({ ...update, store: { name, locale: "hi-IN" } }) ?? "";
    const shown = text.slice(0, text.indexOf("..."));
    expect(name.startsWith(shown)).toBe(true);
    const letters = [...new Intl.Segmenter("hi-IN").segment(name)].map(({ segment }) => segment);
    expect(letters.some((_, n) => letters.slice(0, n).join("").trimEnd() === shown)).toBe(true);
    expect(orderText({ ...update, store: { name: "A".repeat(24), locale: "en" } })).not.toContain(
      "...",
    );
  });
});
