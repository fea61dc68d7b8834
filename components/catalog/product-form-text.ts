import type { Dictionary } from "@/lib/i18n/dictionary";

/** The words of the product form: an island gets only what it shows. */
export const productFormText = ({ products, common, errors }: Dictionary) => ({
  form: products.form,
  all: products.all,
  columns: products.columns,
  any: products.cell.any,
  actions: common.actions,
  optional: common.field.optional,
  notSavedYet: common.notSavedYet,
  price: common.price,
  combobox: common.combobox,
  errors: { code: errors.code, reason: errors.reason },
  field: errors.field,
  reference: errors.reference,
});

export type ProductFormText = ReturnType<typeof productFormText>;
