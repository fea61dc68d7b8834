/** So often is a message tried; with the waits between that is most of a day. */
export const MAX_ATTEMPTS = 40;

const FIRST_S = 5;
const LONGEST_S = 30 * 60;

/**
 * Seconds to wait after the nth failed attempt: four times longer each time up to half an hour,
 * less a random part, so that what failed together does not come back together.
 */
export function backoffSeconds(attempts: number, random = Math.random()): number {
  const whole = Math.min(FIRST_S * 4 ** (attempts - 1), LONGEST_S);
  return whole * (1 - random / 2);
}
