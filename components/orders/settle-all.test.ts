import { expect, it } from "vitest";
import { ApiProblem } from "@/lib/http/client";
import { settleAll } from "./settle-all";

it("does each once, a few at a time, and names what failed", async () => {
  let [now, most] = [0, 0];
  const { done, failed } = await settleAll([1, 2, 3, 4, 5, 6, 7, 8, 9], async (n) => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    now -= 1;
    if (n === 3) throw new ApiProblem("conflict", "too_late");
    if (n === 5) throw new Error("A defect.");
  });
  expect(done.toSorted()).toEqual([1, 2, 4, 6, 7, 8, 9]);
  expect(failed.map(({ of, problem }) => [of, problem.code])).toEqual([
    [3, "conflict"],
    [5, "internal"],
  ]);
  expect(most).toBe(4);
});
