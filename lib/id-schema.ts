import { z } from "zod";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An identifier in a body or an answer: opaque to clients. One that is unknown is a 404, not a 400. */
export const idSchema = z.string().min(1).max(64).meta({ description: "An opaque identifier." });

/** Whether `value` can be an id at all: anything else is not looked up. */
export function isId(value: string): boolean {
  return uuid.test(value);
}
