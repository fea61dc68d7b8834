import { z } from "zod";
import { invalidInput } from "@/lib/errors";
import { idSchema } from "@/lib/id-schema";
import { type OrderLines, orderLinesSchema } from "./schema";

/** The form that edits an order's lines, as it is sent: a quantity for each variant, 0 to remove it. */
export const editFormSchema = z.strictObject({
  storeId: idSchema,
  orderId: idSchema,
  etag: z.string().max(40),
  line: z.record(idSchema, z.strictObject({ productId: idSchema, qty: z.string() })),
});

/** What the form leaves in the order. @throws AppError invalid_input, on `items` when that is nothing */
export function readEditedLines({ line }: z.output<typeof editFormSchema>): OrderLines["items"] {
  const sent = Object.entries(line).map(([variantId, { productId, qty }]) => {
    return { productId, variantId, qty: /^\s*\d{1,4}\s*$/.test(qty) ? Number(qty) : Number.NaN };
  });
  const items = sent.filter(({ qty }) => qty !== 0);
  const parsed = orderLinesSchema.safeParse({ items });
  if (parsed.success) return parsed.data.items;
  throw invalidInput(
    parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
  );
}
