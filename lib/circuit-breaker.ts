/** Failures in a row that open the circuit, and milliseconds until it is tried again. */
const FAILURES = 5;
const OPEN_MS = 1_000;

/**
 * Stops asking a dependency that keeps failing, so that callers are refused at once rather than
 * after a timeout each. Once the pause is over one call tries; the others wait for its success.
 */
export class CircuitBreaker {
  #failures = 0;
  #openUntil = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** Whether a call may be made now. */
  admits(): boolean {
    if (this.#failures < FAILURES) return true;
    if (this.now() < this.#openUntil) return false;
    this.#openUntil = this.now() + OPEN_MS;
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures += 1;
    if (this.#failures >= FAILURES) this.#openUntil = this.now() + OPEN_MS;
  }
}
