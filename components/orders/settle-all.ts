import { ApiProblem } from "@/lib/http/client";

type Failed<T> = { of: T; problem: { code: string; reason?: string | undefined } };

/** Calls at once: more would only wait for each other. */
const AT_ONCE = 4;

/** Does each, a few at a time; what failed is told one by one, and stops nothing. */
export async function settleAll<T>(
  all: readonly T[],
  work: (one: T) => Promise<unknown>,
): Promise<{ done: T[]; failed: Failed<T>[] }> {
  const done: T[] = [];
  const failed: Failed<T>[] = [];
  const waiting = [...all];
  const worker = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      try {
        await work(one);
        done.push(one);
      } catch (error) {
        failed.push({
          of: one,
          problem: error instanceof ApiProblem ? error : { code: "internal" },
        });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { done, failed };
}
