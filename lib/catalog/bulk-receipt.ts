import "server-only";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import { invalidInput } from "@/lib/errors";
import { seal, unseal } from "@/lib/http/sealed";

/** What a statement takes at once. */
const BATCH = 200;
/** Far over what `MAX_BULK` products with their variants take. */
const MAX_BYTES = 64_000_000;

const variantSchema = z.object({ id: z.uuid(), mrp: z.int(), salePrice: z.int() });

const receiptSchema = z.object({
  storeId: z.uuid(),
  /** A category that the edit made, and that goes again if nothing else came into it. */
  madeCategory: z.uuid().nullable(),
  products: z.array(
    z.object({
      id: z.uuid(),
      /** As the edit left it. */
      version: z.int(),
      status: z.enum(["active", "draft", "archived"]).optional(),
      archivedAt: z.int().nullable().optional(),
      categoryId: z.uuid().optional(),
      prices: z.array(variantSchema).optional(),
    }),
  ),
});

/** What an edit changed and how it was before: all that an undo needs. */
export type Receipt = z.output<typeof receiptSchema>;

/**
 * A receipt that its caller keeps, so that nothing has to be stored for an undo that hardly ever
 * comes: sealed, since what it says is put back as it stands.
 */
export function sealEdit(receipt: Receipt): string {
  const packed = deflateRawSync(Buffer.from(JSON.stringify(receipt)), { level: 6 });
  return seal(packed.toString("base64"));
}

/** @throws AppError invalid_input for what `sealEdit` did not make */
export function openEdit(sealed: string): Receipt {
  let receipt: unknown;
  try {
    const packed = Buffer.from(unseal(sealed), "base64");
    const text = inflateRawSync(packed, { maxOutputLength: MAX_BYTES }).toString("utf8");
    receipt = JSON.parse(text);
  } catch {
    throw invalidInput([{ path: "undo", message: "is not one that an edit gave" }]);
  }
  return receiptSchema.parse(receipt);
}

/** Runs a statement over many, so many at a time, one after the other. */
export async function inBatches<T, R>(
  all: readonly T[],
  run: (batch: T[]) => PromiseLike<R[]>,
): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < all.length; at += BATCH) {
    for (const each of await run(all.slice(at, at + BATCH))) results.push(each);
  }
  return results;
}
