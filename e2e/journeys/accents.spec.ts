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

test.use({ trace: "off" });

/** What axe finds; the colours alone where the same page was looked at in full before. */
async function findings(page: Page, colours: boolean): Promise<string[]> {
  // A page of the shop holds no frames, so axe need not open one of its own to gather from them.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (colours ? axe.withRules(["color-contrast"]) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join("\n")}`);
}

/** Paints the page as the server would for this accent. */
const paint = (page: Page, accent: string) =>
  page.evaluate((css) => {
    for (const [name, value] of Object.entries(css)) document.body.style.setProperty(name, value);
  }, accentVariables(accent));

for (const layout of ["shelf", "lookbook"]) {
  test(`axe finds nothing on a ${layout} in any colour`, async ({ page }) => {
    test.slow();
    const shop = await openTestShop();
    const [first = ""] = named;
    await shop.change({ layout, accent: first });
    await page.goto(shop.path);
    await page.getByRole("button", { name: "Add तूर दाल (अरहर)" }).click();
    await expect(page.getByRole("status")).toHaveText("1 item, ₹149");

    const some = ["", `/p/${shop.kurta.slug}`];
    const all = [...some, "/c/kurtas", "/search?q=dal", "/cart", "/checkout", "/info"];
    for (const path of all) {
      await page.goto(shop.path + path);
      const body = page.locator("body");
      await expect(body).toHaveClass(layout === "lookbook" ? "look" : "");
      await expect(body).toHaveCSS("--accent", accentVariables(first)["--accent"]);
      for (const accent of some.includes(path) ? [...named, ...others] : named) {
        await paint(page, accent);
        const what = `${path || "home"} in ${accent}`;
        expect(await findings(page, accent !== first), what).toEqual([]);
      }
    }
  });
}
