import { z } from "zod";
import { formatAddress } from "@/lib/address-text";
import { type FieldError, invalidInput } from "@/lib/errors";
import { idSchema } from "@/lib/id-schema";
import { readMoney } from "@/lib/money-text";
import { readOneLineAddress } from "./one-line-address";
import { type Store, type StoreChanges, storeChangesSchema } from "./schema";

const typed = z.string().optional();

/** The settings page's form as it is sent: text, and a field that was left empty is absent. */
export const settingsFormSchema = z.strictObject({
  storeId: idSchema,
  etag: z.string(),
  name: typed,
  description: typed,
  address: typed,
  contactPhone: typed,
  link: typed,
  isOpen: z.literal("on").optional(),
  autoAccept: z.literal("on").optional(),
  minimumOrder: typed,
  deliveryFee: typed,
  freeDeliveryAbove: typed,
  upiId: typed,
  gstin: typed,
  accent: typed,
  layout: typed,
});

export type SettingsForm = z.output<typeof settingsFormSchema>;

const moneyFields = ["minimumOrder", "deliveryFee", "freeDeliveryAbove"] as const;

/**
 * What the form changes in the store. An address that was not touched keeps its parts.
 * @throws AppError invalid_input naming every field that is wrong
 */
export function readSettings(form: SettingsForm, store: Store): StoreChanges {
  const unreadable = moneyFields.filter(
    (path) => form[path] !== undefined && readMoney(form[path], store.currency) === null,
  );
  const money = (path: (typeof moneyFields)[number]) =>
    form[path] === undefined ? null : readMoney(form[path], store.currency);
  const parsed = storeChangesSchema.safeParse({
    name: form.name ?? "",
    ...(form.address?.trim() !== formatAddress(store.address) && {
      address: readOneLineAddress(form.address ?? ""),
    }),
    link: form.link?.trim() ?? "",
    description: form.description ?? "",
    ...(form.accent && { accent: form.accent }),
    ...(form.layout && { layout: form.layout }),
    isOpen: form.isOpen === "on",
    autoAccept: form.autoAccept === "on",
    minimumOrder: money("minimumOrder") ?? 0,
    deliveryFee: money("deliveryFee") ?? 0,
    freeDeliveryAbove: money("freeDeliveryAbove"),
    upiId: form.upiId?.trim() || null,
    gstin: form.gstin?.trim() || null,
    contactPhone: form.contactPhone?.trim() || null,
  });
  const errors: FieldError[] = unreadable.map((path) => ({ path, message: "is not an amount" }));
  for (const { path, message } of parsed.error?.issues ?? []) {
    errors.push({ path: String(path[0]), message });
  }
  if (!parsed.success || errors.length > 0) throw invalidInput(errors);
  return parsed.data;
}
