// @ts-check
/**
 * What must never stand in a log, by its look, since libraries put into messages whatever they were
 * given: SQL parameters, rows that Postgres quotes, tokens, the keys of carts and orders, numbers.
 * @type {[pattern: RegExp, instead: string][]}
 */
const secrets = [
  // Drizzle's and postgres.js's own, up to the stack or the end: values may hold line breaks.
  [/\b(params|parameters|args): [\s\S]*?(?=\n\s+at |$)/g, "$1: …"],
  [/\b(detail|where|hint): (['"`])[\s\S]*?\2(?=,|\n|$)/g, "$1: …"],
  [/(Key \([^)]*\)=)\([\s\S]*?\)(?= )/g, "$1(…)"],
  [/\b(invalid input [^:]*|value [^:]*|syntax for [^:]*): "[\s\S]*?"/g, '$1: "…"'],
  [/, command was: [\s\S]*?(?=\n\s+at |$)/g, ", command was: …"],
  [/\beyJ[\w-]{6,}(\.[\w-]*)+/g, "[token]"],
  [/\bBearer\s+\S+/gi, "Bearer …"],
  [
    /((?:otp|token|secret|password|cookie|authorization)["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,}]+)/gi,
    "$1…",
  ],
  [/(\/o\/|\/carts\/)[^\s/"'?#]+/g, "$1…"],
  [/:\/\/[^\s/@:]*:[^\s/@]+@/g, "://…@"],
  // A long mix of letters of both cases and digits is a key; ids and digests are of one case.
  [/(?<![\w./-])(?=[\w-]*\d)(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{20,128}(?![\w./-])/g, "[key]"],
  [/\+\d[\d\s-]{6,16}\d/g, "[number]"],
  [/(?<![\w.:-])\d{10,15}(?![\w.:-])/g, "[number]"],
];

/** A text of the log without secrets. */
export function redact(/** @type {string} */ text) {
  let safe = text;
  for (const [pattern, instead] of secrets) safe = safe.replace(pattern, instead);
  return safe;
}
