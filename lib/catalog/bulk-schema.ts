import { z } from "zod";
import { idSchema } from "@/lib/id-schema";
import { MAX_PRICE } from "@/lib/max-price";
import { priceSchema } from "@/lib/money";
import { text } from "@/lib/text";
import { MAX_BULK } from "./limits";
import { productStatuses } from "./schema";

/** Which of a store's products: as its list is filtered. */
export const matchingSchema = z
  .strictObject({
    q: z.string().max(200),
    category: idSchema,
    status: z.enum(productStatuses),
    soldOut: z.literal(true),
    low: z.literal(true),
    noPicture: z.literal(true),
  })
  .partial()
  .meta({ id: "ProductFilter" });

const select = z.union([
  z.strictObject({ productIds: z.array(idSchema).min(1).max(1_000) }),
  z.strictObject({ matching: matchingSchema }),
]);

const by = z.union([
  z.strictObject({ percent: z.number().min(-99).max(1_000) }),
  z.strictObject({ amount: z.int().min(-MAX_PRICE).max(MAX_PRICE) }),
]);

const change = z.union([
  z.strictObject({ status: z.enum(productStatuses) }),
  z.strictObject({ category: text(120) }),
  z.strictObject({
    price: z.strictObject({
      by,
      whole: z.boolean().optional(),
      mrp: z.enum(["keep", "move"]).optional(),
    }),
  }),
]);

export const bulkEditSchema = z
  .strictObject({
    select,
    change,
    preview: z
      .boolean()
      .optional()
      .meta({ description: "Tells what it would do, and does nothing." }),
  })
  .meta({
    id: "ProductEdit",
    description: `One change of up to ${MAX_BULK} products. Prices move by per cent or minor units, rounded to whole units with \`whole\`; a price stops at its MRP unless \`mrp\` is \`move\`, and a product of which one would fall below the least is skipped.`,
  });

export const skipReasons = ["unchanged", "atMrp", "tooLow", "tooHigh"] as const;

const factsSchema = z.object({
  status: z.enum(productStatuses),
  category: z.string(),
  mrp: priceSchema,
  salePrice: priceSchema,
});

export const bulkAnswerSchema = z
  .object({
    matched: z.int(),
    changed: z.int(),
    skipped: z.array(
      z.object({ reason: z.enum(skipReasons), count: z.int(), names: z.array(z.string()) }),
    ),
    /** The first of them. */
    products: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        was: factsSchema,
        becomes: factsSchema,
        held: z.boolean().meta({ description: "Whether a price stops at its MRP." }),
      }),
    ),
    etag: z.string().meta({
      description: "Of what is selected as it stands; with If-Match, nothing else is changed.",
    }),
    undo: z.string().nullable().meta({
      description: "What `undoProductEdit` takes; null for a preview, or when nothing changed.",
    }),
  })
  .meta({ id: "ProductEditAnswer" });

export const bulkUndoSchema = z
  .strictObject({ undo: z.string().min(1).max(900_000) })
  .meta({ id: "ProductEditUndo" });

export const bulkUndoneSchema = z
  .object({
    restored: z.int(),
    left: z.int().meta({ description: "Products that somebody changed since: they stay." }),
    leftNames: z.array(z.string()).meta({ description: "The first of those." }),
  })
  .meta({ id: "ProductEditUndone" });

export type Matching = z.output<typeof matchingSchema>;
export type BulkEdit = z.output<typeof bulkEditSchema>;
export type BulkChange = BulkEdit["change"];
export type BulkAnswer = z.output<typeof bulkAnswerSchema>;
export type BulkUndone = z.output<typeof bulkUndoneSchema>;
