import { type Page, test } from "@playwright/test";
import { addProduct, type Desk, expect, expectSound, openDesk } from "./seller-desk";

const stock = { Grains: 3, Spices: 2, Soap: 1 };

async function openShelves(page: Page): Promise<Desk & { path: string }> {
  const desk = await openDesk(page.context(), "Shelf Store");
  for (const [category, count] of Object.entries(stock)) {
    for (let n = 1; n <= count; n++) {
      await addProduct(desk, { name: `${category} ${n}`, category, salePrice: 5000 });
    }
  }
  return { ...desk, path: `/dashboard/${desk.link}/products/categories` };
}

const names = (page: Page) =>
  page
    .getByRole("textbox", { name: /^Name of/ })
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
const shelves = async (page: Page, { link }: Desk) => {
  const shop = await page.context().newPage();
  await shop.goto(`/s/${link}`);
  const texts = await shop
    .getByRole("navigation", { name: "Categories" })
    .getByRole("link")
    .allTextContents();
  await shop.close();
  return texts.map((text) => text.replace(/\d+$/, "").trim()).filter((text) => text in stock);
};
const undo = (page: Page) => page.getByRole("button", { name: "Undo" }).last();

test("categories are ordered by hand, which buyers see, and each move can be undone", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const desk = await openShelves(page);
  await page.goto(desk.path);
  expect(await names(page)).toEqual(["Grains", "Spices", "Soap"]);
  expect(await shelves(page, desk)).toEqual(["Grains", "Spices", "Soap"]);
  await expectSound(page, "categories");

  await page.getByRole("button", { name: "Move Soap up" }).click();
  await expect(page.getByText("Soap moved.")).toBeVisible();
  expect(await names(page)).toEqual(["Grains", "Soap", "Spices"]);
  await expect(page.getByText("Your own order.")).toBeVisible();
  // The offer to undo is gone after six seconds: what buyers see is looked at after it.
  await undo(page).click();
  await expect(page.getByText("Most products first. Move one")).toBeVisible();
  await expect.poll(() => names(page)).toEqual(["Grains", "Spices", "Soap"]);
  await page.getByRole("button", { name: "Move Soap up" }).click();
  await expect(page.getByText("Your own order.")).toBeVisible();
  await expect.poll(() => shelves(page, desk)).toEqual(["Grains", "Soap", "Spices"]);
  await page.getByRole("button", { name: "Most products first" }).click();
  await expect.poll(() => names(page)).toEqual(["Grains", "Spices", "Soap"]);

  const grip = page.getByTitle("Drag Soap to another place");
  const box = await grip.boundingBox();
  const top = await page.getByRole("textbox", { name: "Name of Grains" }).boundingBox();
  if (!box || !top) throw new Error("The rows are not there.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, top.y - 4, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => names(page)).toEqual(["Soap", "Grains", "Spices"]);
  await expect(page.getByText("Your own order.")).toBeVisible();
  await expect.poll(() => shelves(page, desk)).toEqual(["Soap", "Grains", "Spices"]);
  await page.getByRole("button", { name: "Most products first" }).click();
  await expect.poll(() => names(page)).toEqual(["Grains", "Spices", "Soap"]);
  await expect.poll(() => shelves(page, desk)).toEqual(["Grains", "Spices", "Soap"]);
});

test("a category is renamed in its place, and a name that is taken is refused there", async ({
  page,
}) => {
  const desk = await openShelves(page);
  await page.goto(desk.path);
  const soap = page.getByRole("textbox", { name: "Name of Soap" });
  await soap.fill(" GRAINS ");
  await soap.press("Enter");
  await expect(page.getByText("There is one of this name already.")).toBeVisible();
  await expect(soap).toHaveValue(" GRAINS ");
  await soap.press("Escape");
  await expect(soap).toHaveValue("Soap");
  const long = `साबुन ${"और ".repeat(40)}`.slice(0, 119).trim();
  await soap.fill(long);
  await soap.press("Enter");
  await expect(page.getByText(`Renamed to ${long}.`)).toBeVisible();
  await undo(page).click();
  await expect(page.getByLabel("Name of Soap")).toHaveValue("Soap");
  await soap.fill(long);
  await soap.press("Enter");
  await expect(page.getByLabel(`Name of ${long}`)).toBeVisible();
  await expectSound(page, "a long name");
});

test("a hidden category leaves the store at once, and comes back", async ({ page }) => {
  test.slow();
  const desk = await openShelves(page);
  await page.goto(desk.path);
  expect(await shelves(page, desk)).toContain("Spices");
  await page.getByRole("button", { name: "Hide Spices" }).click();
  await expect(page.getByText("Spices is hidden from buyers.")).toBeVisible();
  await undo(page).click();
  await page.getByRole("button", { name: "Hide Spices" }).click();
  await expect(page.getByText("Hidden", { exact: true })).toBeVisible();
  await expect.poll(() => shelves(page, desk)).toEqual(["Grains", "Soap"]);
  await page.getByRole("button", { name: "Show Spices" }).click();
  await expect(page.getByRole("button", { name: "Hide Spices" })).toBeVisible();
  await expect.poll(() => shelves(page, desk)).toEqual(["Grains", "Spices", "Soap"]);
});

test("a category is merged into another after it is said what happens", async ({ page }) => {
  const desk = await openShelves(page);
  await page.goto(desk.path);
  await page.getByRole("button", { name: "More for Spices" }).click();
  await page.getByRole("menuitem", { name: "Merge or delete" }).click();
  await expect(
    page.getByRole("heading", { name: "Where do the 2 products of Spices go?" }),
  ).toBeVisible();
  await expectSound(page, "merge or delete");
  await page.getByLabel("Category").selectOption({ label: "Soap · 1 product" });
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Merge Spices into Soap?" })).toBeVisible();
  await expect(page.getByText("2 products move to Soap.")).toBeVisible();
  await expect(page.getByText("Spices is deleted. This cannot be undone.")).toBeVisible();
  await expectSound(page, "the last word");
  await page.getByRole("button", { name: "Merge into Soap" }).click();
  await expect(page.getByText("Merged into Soap.")).toBeVisible();
  expect((await names(page)).toSorted()).toEqual(["Grains", "Soap"]);
  expect((await shelves(page, desk)).toSorted()).toEqual(["Grains", "Soap"]);
  const list = await page.request.get(`/s/${desk.link}/c/soap`);
  expect(await list.text()).toContain("Spices 2");
});

test("of many categories a page shows a hundred, finds each, and shows all when asked", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const desk = await openDesk(page.context(), "Long Shelf");
  const names120 = Array.from({ length: 120 }, (_, n) => `Shelf ${String(n + 1).padStart(3, "0")}`);
  for (let from = 0; from < names120.length; from += 10) {
    const ten = names120.slice(from, from + 10);
    await Promise.all(
      ten.map((category) => addProduct(desk, { name: category, category, salePrice: 5000 })),
    );
  }
  const path = `/dashboard/${desk.link}/products/categories`;
  await page.goto(path);
  expect(await names(page)).toEqual(names120.slice(0, 100));
  await expect(page.getByRole("button", { name: "Move Shelf 100 down" })).toBeEnabled();
  await page.getByLabel("Search categories").fill("shelf 11");
  await page.getByLabel("Search categories").press("Enter");
  await expect.poll(() => names(page)).toEqual(names120.slice(109, 119));
  await expect(page.getByRole("button", { name: /^Move/ })).toHaveCount(0);
  await expectSound(page, "categories that were looked for");
  await page.getByLabel("Name of Shelf 111").fill("Last");
  await page.getByLabel("Name of Shelf 111").press("Enter");
  await expect(page.getByText("Renamed to Last.")).toBeVisible();
  await page.getByLabel("Search categories").fill("zzz");
  await page.getByLabel("Search categories").press("Enter");
  await expect(page.getByRole("heading", { name: "No category called “zzz”" })).toBeVisible();
  await expectSound(page, "no such category");
  await page.getByRole("link", { name: "Show all categories" }).click();
  await page.getByRole("link", { name: "Show all 120" }).click();
  await expect.poll(async () => (await names(page)).length).toBe(120);
  await page.goto(`/dashboard/${desk.link}/products/new`);
  await page.getByLabel("Category").fill("Shelf 119");
  await expect(page.getByRole("option", { name: /^Shelf 119/ })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("categories are renamed, moved, hidden and merged", async ({ page }) => {
    const desk = await openShelves(page);
    await page.goto(desk.path);
    await page.getByRole("button", { name: "Move Soap up" }).click();
    await expect(page.getByText("Your own order.")).toBeVisible();
    expect(await page.getByRole("textbox", { name: /^Name of/ }).count()).toBe(3);
    await page.getByRole("button", { name: "Hide Spices" }).click();
    await expect(page.getByRole("button", { name: "Show Spices" })).toBeVisible();
    await page.getByLabel("Name of Soap").fill("grains");
    await page.getByLabel("Name of Soap").press("Enter");
    await expect(page.getByText("There is one of this name already.")).toBeVisible();
    await page.goto(desk.path);
    await page.getByLabel("Name of Soap").fill("Bath");
    await page.getByLabel("Name of Soap").press("Enter");
    await expect(page.getByLabel("Name of Bath")).toBeVisible();
    await page.getByRole("button", { name: "More for Bath" }).click();
    await page.getByRole("menuitem", { name: "Merge or delete" }).click();
    await page.getByLabel("Category").selectOption({ label: "Grains · 3 products" });
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Merge into Grains" }).click();
    await expect(page.getByLabel("Name of Grains")).toBeVisible();
    await expect(page.getByLabel("Name of Bath")).toHaveCount(0);
  });
});
