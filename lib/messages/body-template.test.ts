import { describe, expect, it } from "vitest";
import { defaultBody, faultOf, fillBody } from "./body-template";

const values = { to: "+91", digits: "91", text: '"},{"x":"', code: "1", kind: "otp", id: "i" };

describe("a gateway's body", () => {
  it("keeps every value in its place", () => {
    const filled = JSON.parse(fillBody('{"a":["{text}","{code}"]}', "json", values));
    expect(filled).toEqual({ a: [values.text, "1"] });
    const form = fillBody("a={text}&b=1", "form", { ...values, text: "x&b=2=%" });
    expect([...new URLSearchParams(form)]).toEqual([
      ["a", "x&b=2=%"],
      ["b", "1"],
    ]);
  });

  it("takes a text with holes in it for a text", () => {
    const filled = fillBody('{"a":"{text}"}', "json", { ...values, text: "{id} {code}" });
    expect(JSON.parse(filled)).toEqual({ a: "{id} {code}" });
  });

  it("sends half a letter as none, not as a failure", () => {
    expect(() => fillBody("a={text}", "form", { ...values, text: "x\ud800" })).not.toThrow();
  });

  it("is checked before the first message", () => {
    expect(faultOf(defaultBody.json, "json")).toBeNull();
    expect(faultOf(defaultBody.form, "form")).toBeNull();
    expect(faultOf('{"to":"{to}"}', "json")).toMatch(/\{text\}/);
    expect(faultOf('{"to":{to},"text":"{text}"', "json")).toMatch(/JSON/);
    expect(faultOf('{"to":"{to}","text":{text}}', "json")).toMatch(/JSON/);
    expect(faultOf(defaultBody.json, "form")).toMatch(/form/);
  });
});
