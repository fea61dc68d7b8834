import { z } from "zod";

/** Counts up when an older Soko could no longer read what is written. */
export const FORMAT = 1;

const name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);
const count = z.number().int().min(0);

const tableSchema = z.strictObject({ name, columns: z.array(name).min(1), rows: count });

/** How sound the books were: what a restored database must say, too. All are zero in a sound shop. */
const booksSchema = z.strictObject({
  /** Counted variants whose movements do not sum to their stock. */
  stockOffLedger: count,
  ordersWithoutLines: count,
  /** Stores whose counter is not at their highest order number. */
  countersOff: count,
});

/** What a backup says of itself, in manifest.json. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  /** The version of Soko that made it. */
  version: z.string(),
  createdAt: z.iso.datetime(),
  /** In the order in which they were applied. */
  migrations: z.array(z.strictObject({ hash: z.string(), at: z.number().int() })).min(1),
  tables: z.array(tableSchema).min(1),
  sequences: z.array(
    z.strictObject({ name, lastValue: z.string().regex(/^-?\d+$/), isCalled: z.boolean() }),
  ),
  media: z.strictObject({
    files: count,
    bytes: count,
    /** Keys that the database names and the data folder had lost already. */
    missing: z.array(z.string()),
  }),
  books: booksSchema,
  /** Tells one NEXTAUTH_SECRET from another; null where none was given or kept. */
  secretMark: z.string().nullable(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Table = Pick<Manifest["tables"][number], "name" | "columns">;
export type Books = z.infer<typeof booksSchema>;

/** Secrets that Soko made itself; those of the operator's settings are never written. */
export const secretsSchema = z.strictObject({ nextAuth: z.string(), serverActions: z.string() });

export type Secrets = z.infer<typeof secretsSchema>;

export const MANIFEST = "manifest.json";
export const SECRETS = "secrets.json";
export const tableFile = (table: string) => `tables/${table}.copy.gz`;
export const mediaFile = (key: string) => `media/${key}`;
