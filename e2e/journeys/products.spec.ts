import { test } from "@playwright/test";
import { change, isPhone, list, photo, read, save } from "./product-desk";
import { addProduct, type Desk, expect, expectSound, openDesk } from "./seller-desk";

async function onlyProduct(desk: Desk) {
  const [saved, ...others] = await list(desk);
  if (!saved || others.length > 0) throw new Error(`There are ${others.length} others.`);
  return saved;
}

test("price and stock are changed in their places, and a price over the MRP is not", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  const { id } = await addProduct(desk, {
    name: "Sarson tel",
    mrp: 18500,
    salePrice: 17800,
    stock: 24,
  });
  await page.goto(`/dashboard/${desk.link}/products`);

  const stock = page.getByLabel("Stock of Sarson tel");
  await stock.fill("30");
  await stock.press("Enter");
  await expect.poll(async () => (await read(desk, id)).stock).toBe(30);
  await stock.fill("99");
  await stock.press("Escape");
  await expect(stock).toHaveValue("30");
  if (isPhone(page)) return;

  const price = page.getByLabel("Price of Sarson tel");
  await price.fill("198");
  await price.press("Enter");
  await expect(page.getByText("Over MRP")).toBeVisible();
  await expect(price).toHaveAttribute("aria-invalid", "true");
  await price.fill("175");
  await price.press("Enter");
  await expect.poll(async () => (await read(desk, id)).salePrice).toBe(17500);

  // Changed elsewhere: what was typed stays, and saving it again stands on the newer version.
  await change(desk, id, { name: "Sarson" });
  await price.fill("170");
  await price.press("Enter");
  await expect(page.getByText("Changed elsewhere.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Sarson", exact: true })).toBeVisible();
  const again = page.getByLabel("Price of Sarson");
  await expect(again).toHaveValue("170");
  await again.press("Enter");
  await expect.poll(async () => (await read(desk, id)).salePrice).toBe(17000);
});

test("a form that is stale overwrites nothing unless told to, and keeps what was typed", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  const { id } = await addProduct(desk, { name: "Ghee", salePrice: 75000, stock: 4 });
  await page.goto(`/dashboard/${desk.link}/products/${id}`);
  await change(desk, id, { salePrice: 74000 });
  await page.getByLabel("Name", { exact: true }).fill("Cow ghee");
  await page.getByLabel("MRP").fill("800");
  await expect(page.getByText("Buyers save ₹50")).toBeVisible();
  await save(page).click();
  await expect(page.getByText("Changed elsewhere since you opened it.")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Cow ghee");
  expect((await read(desk, id)).name).toBe("Ghee");
  await expectSound(page, "a stale form");
  await page.getByRole("button", { name: "Save mine over it" }).click();
  await expect(page.getByText("Cow ghee is saved.")).toBeVisible();
  expect(await read(desk, id)).toMatchObject({ name: "Cow ghee", mrp: 80000, stock: 4 });
});

test("sizes have prices of their own, and an archived product comes back by undo", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  await page.goto(`/dashboard/${desk.link}/products/new`);
  await page.getByLabel("Name", { exact: true }).fill("Atta");
  await page.getByLabel("Sale price").fill("240");
  await page.getByRole("button", { name: "Add sizes or other choices" }).click();
  await page.getByLabel("Values of Size").fill("5 kg, 10 kg");
  await page.getByLabel("Values of Size").press("Enter");
  await page.getByLabel("Price of 10 kg").fill("475");
  await expectSound(page, "a form with choices");
  await save(page).click();
  await expect(page.getByText("Atta is saved.")).toBeVisible();
  const saved = await onlyProduct(desk);
  expect(saved.variants.map(({ options, salePrice }) => [options.Size, salePrice])).toEqual([
    ["5 kg", 24000],
    ["10 kg", 47500],
  ]);

  await page.getByRole("link", { name: "Atta", exact: true }).click();
  await page.getByRole("button", { name: "Archive product" }).click();
  await expect(page.getByText("Atta archived.")).toBeVisible();
  expect((await read(desk, saved.id)).status).toBe("archived");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await read(desk, saved.id)).status).toBe("active");
});

test("the list is searched, filtered and paged by its address", async ({ page, context }) => {
  // Four screens under axe in both themes, one of them with thirty rows.
  test.slow();
  const desk = await openDesk(context);
  const names = Array.from({ length: 31 }, (_, n) => `Soap ${String(n + 1).padStart(2, "0")}`);
  for (const name of names) await addProduct(desk, { name, salePrice: 2000, category: "Soap" });
  await addProduct(desk, {
    name: "दिवाली स्पेशल सूखे मेवे और मिठाई का बहुत बड़ा डिब्बा ".repeat(2).slice(0, 120).trim(),
    salePrice: 129900,
    status: "draft",
    category: "Mithai",
  });
  await page.goto(`/dashboard/${desk.link}/products`);
  await expect(page.getByText("1 to 30 of 32")).toBeVisible();
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page.getByText("31 to 32 of 32")).toBeVisible();
  await page.getByRole("link", { name: "Previous" }).click();
  await expect(page.getByText("1 to 30 of 32")).toBeVisible();
  await expectSound(page, "many products");

  await page.getByRole("link", { name: /^Draft/ }).click();
  await expect(page).toHaveURL(/status=draft/);
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.getByLabel("Search products").fill("basmti");
  await page.getByLabel("Search products").press("Enter");
  await expect(page.getByRole("heading", { name: "Nothing called “basmti”" })).toBeVisible();
  await expectSound(page, "nothing matches");
  await page.getByRole("link", { name: "Add “basmti”" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("basmti");
});

test("another seller's products are not there", async ({ page, context }) => {
  const other = await openDesk(context, "Other Store");
  const { id } = await addProduct(other, { name: "Secret", salePrice: 100 });
  const own = await openDesk(context, "Own Store");
  for (const path of [
    `${other.link}/products`,
    `${other.link}/products/${id}`,
    `${own.link}/products/${id}`,
  ]) {
    const answer = await page.goto(`/dashboard/${path}`);
    expect(answer?.status(), path).toBe(404);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a product with a photograph is added, and refusals keep what was typed", async ({
    page,
    context,
  }) => {
    const desk = await openDesk(context);
    await page.goto(`/dashboard/${desk.link}/products/new`);
    await page.getByLabel("Name", { exact: true }).fill("Rajma");
    await page.getByLabel("Sale price").fill("1,50");
    await page.getByLabel("Sale price").fill("1,50");
    await page.getByLabel("Category").fill("Pulses");
    await save(page).click();
    await expect(page.getByText("Write an amount, such as 499 or 499.50.")).toBeVisible();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Rajma");
    await save(page).click();
    await expect(page.getByText("Write an amount, such as 499 or 499.50.")).toBeVisible();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Rajma");
    await page.getByLabel("Sale price").fill("150");
    await page.getByLabel("Add pictures").setInputFiles(await photo());
    await save(page).click();
    await expect(page.getByRole("link", { name: "Rajma" })).toBeVisible();
    const saved = await onlyProduct(desk);
    expect(saved).toMatchObject({ salePrice: 15000, category: "Pulses" });
    expect(saved.images).toHaveLength(1);
  });
});
