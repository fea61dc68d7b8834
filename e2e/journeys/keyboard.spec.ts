import { expect, type Locator, type Page, test } from "@playwright/test";
import { newMobile, openTestShop } from "./storefront-shop";

const DAL = "तूर दाल (अरहर)";
const MOST_TABS = 60;

/**
 * Tabs on until the control has the focus, which must be seen on every stop of the way. Behind the
 * last control the browser takes it for itself, once, and then starts at the first.
 */
async function tabTo(page: Page, target: Locator): Promise<void> {
  let rounds = 0;
  for (let n = 0; n < MOST_TABS; n++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    if (!(await hasFocus(page)) && rounds++ === 0) continue;
    await expectSeen(page);
  }
  throw new Error(`${target} was not reached by ${MOST_TABS} tabs.`);
}

/** The focus is on something, and that something looks focused and is in sight. */
async function expectSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return { what: "nothing" };
    const marked = [at, at.closest("label")].some((element) => {
      if (!element) return false;
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      return outlineStyle !== "none" || boxShadow !== "none";
    });
    const { bottom, right, top, left } = at.getBoundingClientRect();
    const inside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    return { what: at.outerHTML.slice(0, 120), marked, inside };
  });
  expect(seen).toMatchObject({ marked: true, inside: true });
}

const hasFocus = (page: Page) =>
  page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);

test("a purchase by keyboard alone: the focus is always somewhere, and always seen", async ({
  page,
}) => {
  const shop = await openTestShop();
  const rajma = { name: "Rajma", category: "दाल", salePrice: 9900, stock: 9 };
  await shop.sell("POST", "/products", rajma);
  await page.goto(shop.path);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();

  await tabTo(page, page.getByRole("button", { name: "Add Rajma" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "One more Rajma" })).toBeFocused();
  await page.goto(shop.path);
  await tabTo(page, page.getByRole("button", { name: `Add ${DAL}` }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `One more ${DAL}` })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  await expect(page.getByRole("status").first()).toHaveText("4 items, ₹546");

  await tabTo(
    page,
    page.getByRole("link", { name: "View cart" }).filter({ visible: true }).first(),
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/cart$/);

  // The line that is taken out hands the focus on, and Undo is within reach.
  await tabTo(page, page.getByRole("button", { name: "Remove Rajma" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Remove Rajma" })).toHaveCount(0);
  await expect.poll(() => hasFocus(page)).toBe(true);
  await tabTo(page, page.getByRole("button", { name: "Undo" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Remove Rajma" })).toBeVisible();
  await expect.poll(() => hasFocus(page)).toBe(true);

  // A change in the cart, accepted.
  await shop.restock(shop.dal, 2);
  await page.reload();
  await tabTo(page, page.getByRole("button", { name: "Accept changes" }).first());
  await page.keyboard.press("Enter");
  await expect(page.getByText("3 items").first()).toBeVisible();
  await expect.poll(() => hasFocus(page)).toBe(true);
  await tabTo(page, page.getByRole("link", { name: "Go to checkout" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/checkout$/);

  const typed = [
    ["Mobile number", "12"],
    ["Code", "4821"],
    ["Name", "Asha Verma"],
    ["House and street", "44 Nala Machharatta"],
    ["PIN code", "209625"],
    ["City", "Farrukhabad"],
  ] as const;
  for (const [label, text] of typed) {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(text);
  }
  await tabTo(page, page.getByRole("radio", { name: /^Cash on delivery/ }));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /^UPI/ })).toBeChecked();
  await tabTo(page, page.getByRole("button", { name: /^Place order/ }));
  await page.keyboard.press("Enter");

  // The refused field gets the focus; Enter in it means the order.
  const mobile = page.getByLabel("Mobile number");
  await expect(page.getByText("This is not a possible phone number.")).toBeVisible();
  await expect(mobile).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(newMobile());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Waiting for the shop" })).toBeVisible();

  await tabTo(page, page.getByLabel("Paid? UPI reference"));
  await page.keyboard.type("4067 1182 9035");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The shop is checking your payment")).toBeVisible();
  await expect.poll(() => hasFocus(page)).toBe(true);
  await tabTo(page, page.getByText("Cancel order", { exact: true }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Cancel order 1001" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Cancelled" })).toBeVisible();
});
