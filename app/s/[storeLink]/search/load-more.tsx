"use server";

import { z } from "zod";
import { addressAfter } from "@/components/storefront/browse-section";
import type { MoreCells } from "@/components/storefront/growing-rack";
import { Cells } from "@/components/storefront/rack";
import { shopOf } from "@/components/storefront/shop";
import { readBrowse } from "@/lib/catalog/browse";
import { notFound } from "@/lib/errors";
import { findStore } from "../open-shop";
import { browseShop } from "./browse-shop";

const addressSchema = z
  .string()
  .max(4000)
  .regex(/^\/s\/[a-z0-9-]+\/search\?/);

/**
 * The cells of the page at `next`, an address that `GrowingRack` was given, and where it goes on.
 * @throws AppError when there is no such page: the browser then goes there, and is told
 */
export async function loadMore(next: string): Promise<MoreCells> {
  const { pathname, searchParams } = new URL(addressSchema.parse(next), "http://localhost");
  const store = await findStore(pathname.split("/")[2] ?? "");
  if (!store) throw notFound("store");
  const shop = shopOf(store);
  const browse = readBrowse(Object.fromEntries(searchParams));
  const { data, nextCursor } = await browseShop(store, browse);
  return {
    cells: <Cells shop={shop} products={data} itemHeading="h2" />,
    count: data.length,
    next: nextCursor && addressAfter(shop, browse, nextCursor),
  };
}
