import type { PlainDemoProduct } from "../demo-store";

export type ShelfItem = Omit<PlainDemoProduct, "category">;

export function shelf(category: string, items: ShelfItem[]): PlainDemoProduct[] {
  return items.map((item) => ({ ...item, category }));
}
