import { expect, test } from "vitest";
import { sourceOf } from "./source";

const read = (query: string) => sourceOf(new URLSearchParams(query));

test("a shared link's source is kept, by its own name or the usual one", () => {
  expect(read("source=whatsapp")).toBe("whatsapp");
  expect(read("utm_source=instagram&fbclid=x")).toBe("instagram");
  expect(read("fbclid=x")).toBeNull();
  expect(read("source=%20%0a")).toBeNull();
});

test("a source is one short line", () => {
  expect(read(`source=${"a".repeat(500)}`)).toHaveLength(60);
  expect(read("source=a%0d%0aSet-Cookie")).toBe("aSet-Cookie");
});
