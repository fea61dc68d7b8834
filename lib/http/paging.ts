import { z } from "zod";
import { invalidInput } from "@/lib/errors";

/** Query parameters that every list takes. */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(20)
    .meta({ description: "Rows on a page." }),
  cursor: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .meta({ description: "`nextCursor` of the page before." }),
};

export const pageSchema = <T extends z.ZodType>(row: T) =>
  z.object({
    data: z.array(row),
    nextCursor: z.string().nullable().meta({ description: "Null on the last page." }),
  });

export type Page<T> = { data: T[]; nextCursor: string | null };

/** Keys of the last row seen, as an opaque string. */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}

/**
 * The keys in a cursor, checked against `shape`.
 * @throws AppError invalid_input for anything that `encodeCursor` did not make for this list.
 */
export function decodeCursor<T extends z.ZodType>(cursor: string, shape: T): z.output<T> {
  const refusal = invalidInput([{ path: "cursor", message: "is not one that this list gave" }]);
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw refusal;
  }
  const parsed = shape.safeParse(keys);
  if (!parsed.success) throw refusal;
  return parsed.data;
}

/** Makes a page of rows that were read with one more than `limit`, to see whether there are more. */
export function toPage<Row, T>(
  rows: Row[],
  limit: number,
  keysOf: (row: Row) => readonly (string | number)[],
  present: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    data: shown.map(present),
    nextCursor: rows.length > limit && last ? encodeCursor(keysOf(last)) : null,
  };
}
