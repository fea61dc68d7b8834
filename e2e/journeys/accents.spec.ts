import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { accentVariables } from "@/lib/stores/accent";
import { openTestShop } from "./storefront-shop";

/** Looked at on every page. */
const named = ["#ffcc00", "#2277d3", "#ffffff"];
/** Looked at on the pages that hold each kind of control. */
const others = [
  "#000000",
  "#777777",
  "#a8a8a8",
  "#e60000",
  "#ff7a1a",
  "#ff6fb5",
  "#a6ff00",
  "#0b1f4b",
  "#7d3cff",
];

/** What axe finds; the colours alone where the same page was looked at in full before. */
async function findings(page: Page, colours: boolean): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (colours ? axe.withRules(["color-contrast"]) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join("\n")}`);
}

for (const layout of ["shelf", "lookbook"]) {
  test(`axe finds nothing on a ${layout} in any colour`, async ({ page }) => {
    test.setTimeout(120_000);
    const shop = await openTestShop();
    await shop.change({ layout });
    await page.goto(shop.path);
    await page.getByRole("button", { name: "Add तूर दाल (अरहर)" }).click();
    await expect(page.getByRole("status")).toHaveText("1 item, ₹149");

    const some = ["", `/p/${shop.kurta.slug}`];
    const all = [...some, "/c/kurtas", "/search?q=dal", "/cart", "/checkout", "/info"];
    for (const accent of [...named, ...others]) {
      await shop.change({ accent });
      for (const path of named.includes(accent) ? all : some) {
        await page.goto(shop.path + path);
        const what = `${path || "home"} in ${accent}`;
        const shown = await page.evaluate(() => [
          document.body.classList.contains("look"),
          document.body.style.getPropertyValue("--accent"),
        ]);
        const colour = accentVariables(accent)["--accent"];
        expect(shown, what).toEqual([layout === "lookbook", colour]);
        expect(await findings(page, accent !== named[0]), what).toEqual([]);
      }
    }
  });
}
