import type { Page } from "@playwright/test";
import sharp from "sharp";
import { api, type Desk } from "./seller-desk";

type Saved = {
  id: string;
  name: string;
  description: string;
  mrp: number;
  salePrice: number;
  stock: number | null;
  status: string;
  category: string;
  images: { id: string; width: number; height: number }[];
  variants: { options: Record<string, string>; mrp: number; salePrice: number }[];
  etag: string;
};

export const read = ({ token, storeId }: Desk, id: string) =>
  api<Saved>(token, "GET", `/stores/${storeId}/products/${id}`);

export const list = async ({ token, storeId }: Desk) =>
  (await api<{ data: Saved[] }>(token, "GET", `/stores/${storeId}/products?limit=100`)).data;

export async function change(
  desk: Desk,
  id: string,
  changes: Record<string, unknown>,
): Promise<void> {
  const { etag } = await read(desk, id);
  const path = `/stores/${desk.storeId}/products/${id}`;
  await api(desk.token, "PATCH", path, changes, { "if-match": etag });
}

export async function photo(width = 1200, height = 900, name = "IMG_1.jpg") {
  const background = { r: 180, g: Math.floor(Math.random() * 256), b: 90 };
  const image = sharp({ create: { width, height, channels: 3, background } });
  return { name, mimeType: "image/jpeg", buffer: await image.jpeg().toBuffer() };
}

export const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 900;
export const name = (page: Page) => page.getByLabel("Name", { exact: true });
export const save = (page: Page) =>
  page.getByRole("button", { name: "Save product" }).filter({ visible: true });
