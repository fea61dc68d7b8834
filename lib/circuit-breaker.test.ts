import { describe, expect, it } from "vitest";
import { CircuitBreaker } from "./circuit-breaker";

function broken(clock: { now: number }): CircuitBreaker {
  const breaker = new CircuitBreaker(() => clock.now);
  for (let n = 0; n < 5; n++) breaker.failed();
  return breaker;
}

describe("a circuit breaker", () => {
  it("admits calls until five have failed in a row", () => {
    const breaker = new CircuitBreaker(() => 0);
    for (let n = 0; n < 4; n++) breaker.failed();
    expect(breaker.admits()).toBe(true);
    breaker.failed();
    expect(breaker.admits()).toBe(false);
  });

  it("counts from nothing again after a success", () => {
    const breaker = new CircuitBreaker(() => 0);
    for (let n = 0; n < 4; n++) breaker.failed();
    breaker.succeeded();
    breaker.failed();
    expect(breaker.admits()).toBe(true);
  });

  it("lets one call try after the pause, and the rest once that one succeeded", () => {
    const clock = { now: 0 };
    const breaker = broken(clock);
    clock.now = 1_000;
    expect(breaker.admits()).toBe(true);
    expect(breaker.admits()).toBe(false);
    breaker.succeeded();
    expect(breaker.admits()).toBe(true);
  });

  it("pauses anew when that try fails", () => {
    const clock = { now: 0 };
    const breaker = broken(clock);
    clock.now = 1_000;
    breaker.admits();
    breaker.failed();
    clock.now = 1_999;
    expect(breaker.admits()).toBe(false);
    clock.now = 2_000;
    expect(breaker.admits()).toBe(true);
  });
});
