// @ts-check

/** @param {string} text one plain line for the person at the terminal */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {string} text one line that asks for attention */
export function warn(text) {
  process.stderr.write(`Note: ${text}\n`);
}

/** A refusal with words for the person at the terminal; shown without a stack. */
export class Refusal extends Error {}

/** @param {unknown} error */
export function explain(error) {
  if (error instanceof Refusal) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
