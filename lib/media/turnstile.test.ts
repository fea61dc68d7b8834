import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { turnstile } from "./turnstile";

function work() {
  let end = (_: "done" | Error): void => undefined;
  const ended = new Promise<string>((done, fail) => {
    end = (how) => (how === "done" ? done(how) : fail(how));
  });
  return { ended, end };
}

const settle = () => new Promise((done) => setTimeout(done, 5));

describe("a turnstile", () => {
  it("lets so many run at once and the rest in their order, also after a failure", async () => {
    const enter = turnstile(2, 10);
    const started: number[] = [];
    const pieces = [work(), work(), work(), work()];
    const results = pieces.map(({ ended }, n) =>
      enter(() => {
        started.push(n);
        return ended;
      }).catch((error: Error) => error.message),
    );
    await settle();
    expect(started).toEqual([0, 1]);
    pieces[1]?.end(new Error("broken"));
    await settle();
    expect(started).toEqual([0, 1, 2]);
    pieces[0]?.end("done");
    await settle();
    expect(started).toEqual([0, 1, 2, 3]);
    pieces[2]?.end("done");
    pieces[3]?.end("done");
    expect(await Promise.all(results)).toEqual(["done", "broken", "done", "done"]);
  });

  it("sends away what is past its queue, and lets it in later", async () => {
    const enter = turnstile(1, 1);
    const [first, second] = [work(), work()];
    const running = enter(() => first.ended);
    const waiting = enter(() => second.ended);
    const refused = await enter(async () => "never").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AppError);
    expect(refused).toMatchObject({ code: "unavailable", retryAfter: 5 });
    first.end("done");
    second.end("done");
    await Promise.all([running, waiting]);
    expect(await enter(async () => "in")).toBe("in");
  });
});
