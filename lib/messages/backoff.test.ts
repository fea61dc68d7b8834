import { expect, it } from "vitest";
import { backoffSeconds, MAX_ATTEMPTS } from "./backoff";

it("waits longer each time, up to half an hour, and never all together", () => {
  expect([1, 2, 3, 4, 5, 6, 7].map((n) => backoffSeconds(n, 0))).toEqual([
    5, 20, 80, 320, 1280, 1800, 1800,
  ]);
  expect(backoffSeconds(1, 0.999)).toBeGreaterThanOrEqual(2.5);
  expect(backoffSeconds(MAX_ATTEMPTS, 0)).toBe(1800);
});
