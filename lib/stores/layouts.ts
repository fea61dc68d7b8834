/** How a storefront can be laid out. Apart from the schema, which would bring its library along. */
export const storeLayouts = ["shelf", "lookbook"] as const;
