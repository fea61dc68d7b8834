import { expect, test } from "vitest";
import { nextPath } from "./next-path";

test("a path of the site is kept with its query", () => {
  expect(nextPath("/dashboard/asha/orders?status=pending")).toBe(
    "/dashboard/asha/orders?status=pending",
  );
});

test.each([
  "https://evil.example/",
  "//evil.example/x",
  "/\\evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "/..//evil.example/x",
  "javascript:alert(1)",
  "dashboard",
  "",
  undefined,
  ["/a", "/b"],
])("%j leads nowhere", (wanted) => {
  expect(nextPath(wanted)).toBeNull();
});
