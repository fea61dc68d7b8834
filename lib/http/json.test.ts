import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { parseJson } from "./json";

const fieldsRefused = (source: string) => {
  try {
    parseJson(source);
  } catch (error) {
    if (error instanceof AppError) return error.errors?.map(({ path }) => path) ?? [];
    throw error;
  }
  return null;
};

describe("a JSON body", () => {
  it("is read as it stands when nothing in it is dangerous", () => {
    expect(parseJson('{"name":"चाय","tags":["a",1,null]}')).toEqual({
      name: "चाय",
      tags: ["a", 1, null],
    });
  });

  it.each([
    ["a NUL", '{"name":"a\\u0000b"}', "name"],
    ["a lone surrogate", '{"a":{"b":["\\ud800"]}}', "a.b.0"],
    ["__proto__", '{"__proto__":{"admin":true}}', "__proto__"],
  ])("is refused with the field named when it holds %s", (_, source, field) => {
    expect(fieldsRefused(source)).toEqual([field]);
  });

  it("is refused when it is not JSON", () => {
    expect(() => parseJson("{name:1}")).toThrow("not JSON");
  });

  it("is refused when it is nested without end", () => {
    expect(() => parseJson(`${"[".repeat(100)}${"]".repeat(100)}`)).toThrow("too deeply");
    expect(() => parseJson("[".repeat(400_000))).toThrow(AppError);
  });
});
