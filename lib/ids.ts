import { randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";

/** A new identifier: UUIDv7, so that ids made later sort later. */
export const newId = uuidv7;

/** A key that cannot be guessed: 192 random bits in base64url, 32 characters. */
export function newSecret(): string {
  return randomBytes(24).toString("base64url");
}
