import { MAX_IMAGES, MAX_VARIANTS } from "@/lib/catalog/limits";
import { formatMoney } from "@/lib/format";
import { fill } from "@/lib/i18n/message";
import { MAX_PRICE } from "@/lib/max-price";
import type { ProductFormText } from "./product-form-text";

const LENGTHS: Readonly<Record<string, number>> = { name: 120, category: 120, description: 5000 };
const SKU_LENGTH = 64;

type Typed = { name: string; mrp: string };

/** A sentence for each field that the form was refused for, by the field's name. */
export function productFormErrors(
  refused: Readonly<Record<string, string>>,
  typed: Typed,
  { form, field }: ProductFormText,
  { currency, locale }: { currency: string; locale: string },
): Record<string, string> {
  const sentence = (path: string, why: string): string => {
    switch (why) {
      case "required":
        return field.required;
      case "money":
        return field.money;
      case "moneyNotPositive":
        return field.moneyNotPositive;
      case "moneyTooLarge":
        return fill(field.moneyTooLarge, { max: formatMoney(MAX_PRICE, currency, locale) });
      case "wholeNumber":
        return field.wholeNumber;
      case "overMrp":
        return path === "salePrice" ? fill(field.overMrp, { mrp: typed.mrp }) : field.overOwnMrp;
      case "tooManyChoices":
        return fill(form.options.tooMany, { max: MAX_VARIANTS });
      case "tooManyPictures":
        return fill(form.tooManyPictures, { max: MAX_IMAGES });
      default:
        if (path === "name" && !typed.name.trim()) return field.required;
        if (path.endsWith("sku")) return fill(field.tooLong, { max: SKU_LENGTH });
        return path in LENGTHS ? fill(field.tooLong, { max: LENGTHS[path] ?? 0 }) : field.other;
    }
  };
  return Object.fromEntries(
    Object.entries(refused).map(([path, why]) => [path, sentence(path, why)]),
  );
}
