import { type Page, test } from "@playwright/test";
import { change, isPhone, list, name, read, save } from "./product-desk";
import { addProduct, type Desk, expect, expectSound, openDesk } from "./seller-desk";

async function addMany(desk: Desk, count: number): Promise<void> {
  const names = Array.from({ length: count }, (_, n) => `Soap ${String(n + 1).padStart(2, "0")}`);
  const all = { mrp: 12000, salePrice: 10000, stock: 5, category: "Soap" };
  await Promise.all(names.map((name) => addProduct(desk, { name, ...all })));
}

const box = (page: Page, of: string) => page.getByRole("checkbox", { name: `Select ${of}` });

async function openList(page: Page, desk: Desk, query = ""): Promise<void> {
  await page.goto(`/dashboard/${desk.link}/products${query}`);
  if (isPhone(page)) await page.getByRole("button", { name: "Select", exact: true }).click();
}

test("prices of all that match fall by ten per cent, seen first and undone after", async ({
  page,
  context,
}) => {
  // Two screens under axe in both themes, one of them with 34 rows.
  test.slow();
  const desk = await openDesk(context);
  await addMany(desk, 33);
  await addProduct(desk, { name: "Matches", salePrice: 50, category: "Soap" });
  await addProduct(desk, { name: "Ghee", salePrice: 75000, category: "Oil" });
  await openList(page, desk, "?q=soap");
  await expect(page.getByText("1 to 30 of 34")).toBeVisible();

  await box(page, "all on this page").check();
  await expect(page.getByRole("toolbar", { name: "30 selected" })).toBeVisible();
  await page.getByRole("button", { name: "Select all 34 that match" }).click();
  await expectSound(page, "a list with a selection");
  await page.getByRole("toolbar", { name: "34 selected" }).getByText("Change price").click();
  const dialog = page.getByRole("dialog", { name: "Change price" });
  await dialog.getByLabel("By how much").fill("10");
  await expect(dialog.getByText("33 of 34 products change.")).toBeVisible();
  await expect(dialog.getByText("1 would fall below the least price: Matches")).toBeVisible();
  await expect(dialog.getByText("₹90").first()).toBeVisible();
  await expectSound(page, "the preview of a change of prices");
  expect((await list(desk)).filter(({ salePrice }) => salePrice === 9000)).toHaveLength(0);

  await dialog.getByRole("button", { name: "Change 33 products" }).click();
  await expect(page.getByText("33 products changed.")).toBeVisible();
  expect((await list(desk)).filter(({ salePrice }) => salePrice === 9000)).toHaveLength(33);
  const [first] = (await list(desk)).filter(({ salePrice }) => salePrice === 9000);
  await change(desk, first?.id ?? "", { name: "Soap of another" });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("32 products are as they were.")).toBeVisible();
  await expect(page.getByText("changed meanwhile: Soap of another")).toBeVisible();
  expect((await list(desk)).filter(({ salePrice }) => salePrice === 10000)).toHaveLength(32);
});

test("rows are taken singly and in a range, moved, hidden and archived", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  await addMany(desk, 5);
  await openList(page, desk, "?sort=name");
  await box(page, "Soap 01").click();
  await box(page, "Soap 04").click({ modifiers: ["Shift"] });
  await box(page, "Soap 02").click();
  const bar = page.getByRole("toolbar", { name: "3 selected" });
  await bar.getByText("Move to category").click();
  await page.getByRole("dialog").getByLabel("Category").fill("Bath");
  await page.getByRole("dialog").getByLabel("Category").press("Escape");
  await page.getByRole("button", { name: "Change 3 products" }).click();
  await expect(page.getByText("3 products changed.")).toBeVisible();
  const of = async (category: string) =>
    (await list(desk)).filter((one) => one.category === category).map((one) => one.name);
  expect((await of("Bath")).toSorted()).toEqual(["Soap 01", "Soap 03", "Soap 04"]);

  if (isPhone(page)) await page.getByRole("button", { name: "Select", exact: true }).click();
  await box(page, "all on this page").check();
  await page.getByRole("toolbar").getByText("Visibility").click();
  await page.getByRole("dialog").getByRole("radio", { name: "Draft" }).check();
  await page.getByRole("button", { name: "Change 5 products" }).click();
  await expect(page.getByText("5 products changed.")).toBeVisible();
  expect((await list(desk)).every(({ status }) => status === "draft")).toBe(true);

  if (isPhone(page)) await page.getByRole("button", { name: "Select", exact: true }).click();
  await box(page, "Soap 05").check();
  await page.getByRole("toolbar").getByText("Archive").click();
  // Changed elsewhere between the preview and the word: nothing is done, and the new one is shown.
  await expect(page.getByText("1 of 1 products changes.")).toBeVisible();
  const [last] = (await list(desk)).filter((one) => one.name === "Soap 05");
  await change(desk, last?.id ?? "", { name: "Soap five" });
  await page.getByRole("button", { name: "Change 1 product" }).click();
  await expect(page.getByText("Some were changed elsewhere meanwhile.")).toBeVisible();
  await expect(page.getByRole("dialog").getByText("Soap five")).toBeVisible();
  expect((await read(desk, last?.id ?? "")).status).toBe("draft");
  await page.getByRole("button", { name: "Change 1 product" }).click();
  await expect(page.getByText("1 product changed.")).toBeVisible();
  expect((await read(desk, last?.id ?? "")).status).toBe("archived");
});

test("cells go on to the next one, and what the server refuses is taken back", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  const { id } = await addProduct(desk, { name: "Atta", mrp: 30000, salePrice: 25000, stock: 3 });
  await page.goto(`/dashboard/${desk.link}/products`);
  const price = page.getByLabel("Price of Atta");
  await price.fill("240");
  if (!isPhone(page)) {
    await price.press("Tab");
    await expect(page.getByLabel("Stock of Atta")).toBeFocused();
  } else await price.press("Enter");
  await expect.poll(async () => (await read(desk, id)).salePrice).toBe(24000);

  const path = `**/api/v1/stores/${desk.storeId}/products/${id}`;
  const refusal = { status: 403, contentType: "application/problem+json" };
  await page.route(path, (route) =>
    route.request().method() === "PATCH"
      ? route.fulfill({ ...refusal, body: JSON.stringify({ code: "forbidden", status: 403 }) })
      : route.continue(),
  );
  await price.fill("230");
  await price.press("Enter");
  await expect(page.getByText("230 was not saved. This account may not do that.")).toBeVisible();
  await expect(price).toHaveValue("240");
  expect((await read(desk, id)).salePrice).toBe(24000);
  if (isPhone(page)) return;

  const shown = page.getByRole("switch", { name: "Atta is on sale" });
  await shown.press("Enter");
  const refused = page
    .getByRole("alert")
    .getByText("This account may not do that.", { exact: true });
  await expect(refused).toBeVisible();
  await expect(shown).toBeChecked();
  await page.unroute(path);
  await shown.press("Enter");
  await expect(shown).not.toBeChecked();
  await expect.poll(async () => (await read(desk, id)).status).toBe("draft");
  // The price stands on the version that the switch has made.
  await price.fill("235");
  await price.press("Enter");
  await expect.poll(async () => (await read(desk, id)).salePrice).toBe(23500);
});

test("the cells of a product with choices open them, and one value is filled down", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  const { id } = await addProduct(desk, {
    name: "Kurta",
    options: [{ name: "Size", values: ["S", "M", "L"] }],
    variants: ["S", "M", "L"].map((Size, n) => ({
      options: { Size },
      salePrice: 40000 + n * 1000,
      stock: n,
    })),
  });
  await page.goto(`/dashboard/${desk.link}/products`);
  await page.getByRole("link", { name: "Choices of Kurta", exact: true }).click();
  await expect(page).toHaveURL(/#choices$/);
  await expect(page.getByLabel("Price of M")).toBeInViewport();
  await page.getByLabel("Price of S").fill("450");
  await page.getByRole("button", { name: "Price: copy the first to all" }).click();
  await expect(page.getByLabel("Price of L")).toHaveValue("450");
  await expectSound(page, "a form with choices");
  await save(page).click();
  await expect(page.getByText("Kurta is saved.")).toBeVisible();
  const { variants } = await read(desk, id);
  expect(variants.map(({ salePrice }) => salePrice)).toEqual([45000, 45000, 45000]);
});

test("a price that was changed elsewhere stands beside the typed one until it is saved again", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  const { id } = await addProduct(desk, { name: "Ghee", mrp: 80000, salePrice: 75000 });
  await page.goto(`/dashboard/${desk.link}/products`);
  const price = page.getByLabel("Price of Ghee");
  await change(desk, id, { salePrice: 74000 });
  await price.fill("720");
  await price.press("Enter");
  await expect(page.getByText("Changed elsewhere: ₹740 now. Save again")).toBeVisible();
  await expectSound(page, "a price that was changed elsewhere");
  // Left as it is, nothing is sent; what follows would stand on the version that it had made.
  const sent: string[] = [];
  page.on("request", (request) => request.method() === "PATCH" && sent.push(request.url()));
  await price.blur();
  await expect(price).toHaveValue("720");
  await page.getByLabel("Search products").click();
  expect(sent).toEqual([]);
  expect((await read(desk, id)).salePrice).toBe(74000);
  await price.press("Enter");
  await expect.poll(async () => (await read(desk, id)).salePrice).toBe(72000);
  await expect(page.getByText("Changed elsewhere")).toHaveCount(0);
});

test("the longest name leaves a row its picture and its columns", async ({ page, context }) => {
  const desk = await openDesk(context);
  const long = `${"Hand block printed indigo cotton kurta ".repeat(3)}XL`.slice(0, 120);
  await addProduct(desk, { name: long, salePrice: 75000 });
  const word = "अ".repeat(120);
  await addProduct(desk, { name: word, category: word, salePrice: 75000 });
  await page.goto(`/dashboard/${desk.link}/products`);
  const pictures = page.locator("table [aria-hidden=true].size-11");
  await expect(pictures).toHaveCount(2);
  for (const picture of await pictures.all()) {
    expect(await picture.evaluate((box) => box.getBoundingClientRect().width)).toBe(44);
  }
  await expectSound(page, "long names");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the list reads and leads on, and a product is saved and duplicated", async ({
    page,
    context,
  }) => {
    const desk = await openDesk(context);
    const { id } = await addProduct(desk, { name: "Rajma", salePrice: 15000, category: "Pulses" });
    await page.goto(`/dashboard/${desk.link}/products?sort=name`);
    await expect(page.getByRole("checkbox")).toHaveCount(0);
    await page.getByRole("link", { name: "Rajma", exact: true }).click();
    await page.getByLabel("Sale price").fill("140");
    await save(page).click();
    await expect(page.getByRole("link", { name: "Rajma", exact: true })).toBeVisible();
    expect((await read(desk, id)).salePrice).toBe(14000);
    await page.goto(`/dashboard/${desk.link}/products/${id}`);
    await page.getByRole("link", { name: "Duplicate" }).click();
    await name(page).fill("Rajma, red");
    await save(page).click();
    await expect(page.getByRole("link", { name: "Rajma, red" })).toBeVisible();
    expect(await list(desk)).toHaveLength(2);
  });
});
