// @ts-check
import { format } from "node:util";
import { redact } from "../redact.mjs";
import { currentVisit } from "./visit.mjs";

/** Keeps secrets out of what Next and libraries write to stderr, and says which request it was. */
export function guardConsole() {
  const say = (/** @type {any[]} */ ...said) => {
    const visit = currentVisit();
    const about = visit ? ` (request ${visit.id})` : "";
    process.stderr.write(`${redact(format(...said))}${about}\n`);
  };
  console.error = say;
  console.warn = say;
}
