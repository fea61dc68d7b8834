import { z } from "zod";
import { contract } from "@/lib/http/contract";
import { pageQuery, pageSchema } from "@/lib/http/paging";
import { idSchema } from "@/lib/id-schema";
import { bulkAnswerSchema, bulkEditSchema, bulkUndoneSchema, bulkUndoSchema } from "./bulk-schema";
import {
  catalogSchema,
  categoryChangesSchema,
  categorySchema,
  listSorts,
  newProductFormSchema,
  newProductSchema,
  productChangesSchema,
  productSchema,
  productStatuses,
  stockChangeSchema,
  storefrontProductSchema,
} from "./schema";

const search = z.string().max(200).optional();
const sort = z.enum(listSorts).meta({
  description: "`relevance` puts what answers `q` best first; without `q` it is `newest`.",
});

export const createProduct = contract({
  id: "createProduct",
  summary: "Add a product",
  method: "POST",
  path: "/stores/{storeId}/products",
  audience: "seller",
  permission: "manage",
  body: newProductSchema,
  form: newProductFormSchema,
  refusals: { 422: ["unreadable_image"] },
  response: { 201: productSchema },
});

export const listProducts = contract({
  id: "listProducts",
  summary: "A store's products",
  method: "GET",
  path: "/stores/{storeId}/products",
  audience: "seller",
  permission: "read",
  query: z.strictObject({
    ...pageQuery,
    q: search,
    category: idSchema.optional(),
    status: z.enum(productStatuses).optional(),
    sort: sort.default("newest"),
  }),
  response: { 200: pageSchema(productSchema) },
});

export const getProduct = contract({
  id: "getProduct",
  summary: "A product, archived ones too",
  method: "GET",
  path: "/stores/{storeId}/products/{productId}",
  audience: "seller",
  permission: "read",
  response: { 200: productSchema },
});

export const updateProduct = contract({
  id: "updateProduct",
  summary: "Change a product",
  method: "PATCH",
  path: "/stores/{storeId}/products/{productId}",
  audience: "seller",
  permission: "manage",
  body: productChangesSchema,
  ifMatch: "required",
  response: { 200: productSchema },
});

export const archiveProduct = contract({
  id: "archiveProduct",
  summary: "Archive a product; orders keep their copy",
  method: "DELETE",
  path: "/stores/{storeId}/products/{productId}",
  audience: "seller",
  permission: "manage",
  response: { 204: null },
});

export const changeStock = contract({
  id: "changeStock",
  summary: "Count a variant's stock anew, or change it by a number of pieces",
  method: "POST",
  path: "/stores/{storeId}/products/{productId}/stock",
  audience: "seller",
  permission: "manage",
  body: stockChangeSchema,
  refusals: { 409: ["insufficient_stock"] },
  response: { 200: productSchema },
});

export const editProducts = contract({
  id: "editProducts",
  summary: "Make one change of many products, or see what it would do",
  method: "POST",
  path: "/stores/{storeId}/products/bulk",
  audience: "seller",
  permission: "manage",
  body: bulkEditSchema,
  ifMatch: "optional",
  also: [404],
  refusals: { 422: ["too_many_products"] },
  response: { 200: bulkAnswerSchema },
});

export const undoProductEdit = contract({
  id: "undoProductEdit",
  summary: "Put back what an edit of many products changed, where nobody changed it since",
  method: "POST",
  path: "/stores/{storeId}/products/bulk/undo",
  audience: "seller",
  permission: "manage",
  body: bulkUndoSchema,
  also: [404],
  response: { 200: bulkUndoneSchema },
});

export const listCategories = contract({
  id: "listCategories",
  summary: "A store's categories, by position",
  method: "GET",
  path: "/stores/{storeId}/categories",
  audience: "seller",
  permission: "read",
  query: z.strictObject(pageQuery),
  response: { 200: pageSchema(categorySchema) },
});

export const updateCategory = contract({
  id: "updateCategory",
  summary: "Rename, move or hide a category",
  method: "PATCH",
  path: "/stores/{storeId}/categories/{categoryId}",
  audience: "seller",
  permission: "manage",
  body: categoryChangesSchema,
  refusals: { 409: ["name_taken"] },
  response: { 200: categorySchema },
});

export const deleteCategory = contract({
  id: "deleteCategory",
  summary: "Delete a category, moving its products first if `moveTo` says where",
  method: "DELETE",
  path: "/stores/{storeId}/categories/{categoryId}",
  audience: "seller",
  permission: "manage",
  query: z.strictObject({ moveTo: idSchema.optional() }),
  refusals: { 409: ["category_not_empty"] },
  response: { 204: null },
});

export const getCatalog = contract({
  id: "getCatalog",
  summary: "A store's active products by category, or, with any parameter, as a flat paged list",
  method: "GET",
  path: "/storefronts/{storeLink}/catalog",
  audience: "public",
  kept: true,
  query: z.strictObject({
    ...pageQuery,
    limit: z.coerce.number().int().min(1).max(100).optional(),
    category: idSchema.optional(),
    q: search,
    sort: sort.optional(),
  }),
  response: { 200: z.union([catalogSchema, pageSchema(storefrontProductSchema)]) },
});

export const getStorefrontProduct = contract({
  id: "getStorefrontProduct",
  summary: "An active product as buyers see it",
  method: "GET",
  path: "/storefronts/{storeLink}/products/{productId}",
  audience: "public",
  response: { 200: storefrontProductSchema },
});
