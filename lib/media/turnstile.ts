import { AppError } from "@/lib/errors";

const RETRY_AFTER_S = 5;

/**
 * Lets `wide` pieces of work run at once and `queue` more wait; what comes past those is told to
 * come again.
 */
export function turnstile(wide: number, queue: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= wide) {
      if (waiting.length >= queue) {
        throw new AppError("unavailable", "Too much is being done at once. Try again.", {
          retryAfter: RETRY_AFTER_S,
        });
      }
      // The one that ends hands its place over, so that nobody slips in between.
      await new Promise<void>((enter) => waiting.push(enter));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
