// @ts-check
// For `node --import`: what this process takes for the time is off by SOKO_CLOCK_SHIFT_MS.
const shift = Number(process.env.SOKO_CLOCK_SHIFT_MS);
if (!Number.isFinite(shift)) throw new Error("SOKO_CLOCK_SHIFT_MS is to be a number.");
const TrueDate = Date;

class ShiftedDate extends TrueDate {
  /** @param {[]} given */
  constructor(...given) {
    if (given.length === 0) super(TrueDate.now() + shift);
    else super(...given);
  }

  static now() {
    return TrueDate.now() + shift;
  }
}

globalThis.Date = /** @type {DateConstructor} */ (/** @type {unknown} */ (ShiftedDate));
