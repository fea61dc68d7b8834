import { expect, test } from "@playwright/test";
import { openTestShop } from "./storefront-shop";

test("a tapped tab is marked, also that of a short section at the end, until one moves on", async ({
  page,
}) => {
  const shop = await openTestShop();
  for (const category of ["Tea", "Soap", "Toys"]) {
    await shop.sell("POST", "/products", { name: category, category, salePrice: 5000 });
  }
  // Low enough for the last section to have nothing to scroll up against.
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 360, height: 420 });
  await page.goto(shop.path);
  const tabs = page.getByRole("navigation", { name: "Categories" });
  const marked = tabs.locator("[aria-current]");
  await expect(marked).toContainText("दाल");
  await tabs.getByRole("link", { name: "Toys" }).click();
  await expect(page).toHaveURL(/#toys$/);
  await expect(marked).toContainText("Toys");
  await expect(page.locator("#toys")).toBeInViewport();
  await page.mouse.move(100, 400);
  await page.mouse.wheel(0, -4000);
  await expect(marked).toContainText("दाल");
});

test("categories past the first shelves stand in an index, and lead to their own pages", async ({
  page,
}) => {
  const shop = await openTestShop();
  for (let n = 1; n <= 9; n++) {
    const products = Array.from({ length: n < 5 ? 7 : 2 }, (_, k) => `Thing ${n}-${k}`);
    await Promise.all(
      products.map((name) =>
        shop.sell("POST", "/products", { name, category: `Shelf ${n}`, salePrice: 5000 }),
      ),
    );
  }
  await page.goto(shop.path);
  const index = page.getByRole("navigation", { name: "More categories" });
  await expect(index.getByRole("link")).toHaveCount(7);
  await expect(page.getByRole("listitem").filter({ has: page.getByRole("heading") })).toHaveCount(
    24,
  );
  await index.getByRole("link", { name: "Shelf 9" }).click();
  await expect(page).toHaveURL(/\/c\/shelf-9$/);
  await expect(page.getByRole("heading", { level: 1, name: "Shelf 9" })).toBeVisible();
});
