import * as auth from "@/lib/auth/contract";
import * as cart from "@/lib/cart/contract";
import * as catalog from "@/lib/catalog/contract";
import * as checkout from "@/lib/checkout/contract";
import * as customers from "@/lib/customers/contract";
import * as media from "@/lib/media/contract";
import * as orders from "@/lib/orders/contract";
import * as stores from "@/lib/stores/contract";
import type { Contract } from "./contract";

type Chapter = { name: string; description: string; contracts: readonly Contract[] };

/** Every operation of the API, by domain, in the order in which one needs them. */
export const chapters: readonly Chapter[] = [
  {
    name: "Signing in",
    description: "Sellers and buyers are known by their mobile number.",
    contracts: [...Object.values(auth), ...Object.values(customers)],
  },
  {
    name: "Stores",
    description: "A seller's stores, and what buyers see of one.",
    contracts: Object.values(stores),
  },
  {
    name: "Catalog",
    description: "Products, their variants and stock, categories.",
    contracts: Object.values(catalog),
  },
  { name: "Media", description: "Pictures of products.", contracts: Object.values(media) },
  {
    name: "Cart",
    description: "Carts need no sign-in: a cart's id is its only key.",
    contracts: Object.values(cart),
  },
  {
    name: "Orders",
    description: "From the cart to the delivered order.",
    contracts: [...Object.values(checkout), ...Object.values(orders)],
  },
];

export const contracts: readonly Contract[] = chapters.flatMap((chapter) => chapter.contracts);
