import { type Page, test } from "@playwright/test";
import sharp from "sharp";
import { addProduct, api, type Desk, expect, expectSound, openDesk } from "./seller-desk";

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

const read = ({ token, storeId }: Desk, id: string) =>
  api<Saved>(token, "GET", `/stores/${storeId}/products/${id}`);

const list = async ({ token, storeId }: Desk) =>
  (await api<{ data: Saved[] }>(token, "GET", `/stores/${storeId}/products?limit=100`)).data;

async function change(desk: Desk, id: string, changes: Record<string, unknown>): Promise<void> {
  const { etag } = await read(desk, id);
  const path = `/stores/${desk.storeId}/products/${id}`;
  await api(desk.token, "PATCH", path, changes, { "if-match": etag });
}

async function addMany(desk: Desk, count: number): Promise<void> {
  const names = Array.from({ length: count }, (_, n) => `Soap ${String(n + 1).padStart(2, "0")}`);
  const all = { mrp: 12000, salePrice: 10000, stock: 5, category: "Soap" };
  await Promise.all(names.map((name) => addProduct(desk, { name, ...all })));
}

async function photo(width = 1200, height = 900, name = "IMG_1.jpg") {
  const background = { r: 180, g: Math.floor(Math.random() * 256), b: 90 };
  const image = sharp({ create: { width, height, channels: 3, background } });
  return { name, mimeType: "image/jpeg", buffer: await image.jpeg().toBuffer() };
}

const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 900;
const name = (page: Page) => page.getByLabel("Name", { exact: true });
const box = (page: Page, of: string) => page.getByRole("checkbox", { name: `Select ${of}` });
const save = (page: Page) =>
  page.getByRole("button", { name: "Save product" }).filter({ visible: true });

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

test("a product with a photograph takes four taps and two typed inputs", async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    const count = () => Number(sessionStorage.getItem("taps") ?? 0);
    const note = (event: Event) => {
      // A click that a key or a label makes is none of the hand's.
      const isTap = event instanceof PointerEvent && event.isTrusted && event.pointerType !== "";
      if (isTap && event.detail > 0) sessionStorage.setItem("taps", String(count() + 1));
    };
    addEventListener("click", note, { capture: true });
  });
  const desk = await openDesk(context);
  await page.goto(`/dashboard/${desk.link}/products`);
  await page.getByRole("link", { name: "Add product" }).filter({ visible: true }).first().click();
  await expect(name(page)).toBeFocused();
  await page.keyboard.type("Toor dal, 1 kg");
  await page.getByLabel("Sale price").click();
  await page.keyboard.type("168");
  const picker = page.waitForEvent("filechooser");
  await page.getByText("Add pictures").click();
  await (await picker).setFiles(await photo());
  await save(page).click();
  await expect(page.getByText("Toor dal, 1 kg is saved.")).toBeVisible();
  const taps = await page.evaluate(() => Number(sessionStorage.getItem("taps")));
  expect(taps).toBeGreaterThanOrEqual(3);
  expect(taps).toBeLessThanOrEqual(4);
  expect(await list(desk)).toMatchObject([{ name: "Toor dal, 1 kg", salePrice: 16800 }]);
  expect((await list(desk))[0]?.images).toHaveLength(1);
});

test("pictures are made small, sent again, pasted and put in order", async ({ page, context }) => {
  const desk = await openDesk(context);
  await page.goto(`/dashboard/${desk.link}/products/new`);
  await name(page).fill("Kurta");
  await page.getByLabel("Sale price").fill("499");

  // Noise hardly packs: some 6 MB, taken on its side.
  const [width, height] = [2600, 1500];
  const raw = Buffer.alloc(width * height * 3);
  for (let n = 0; n < raw.length; n += 1) raw[n] = (n * 7919 + (n >> 7) * 104729) & 255;
  const big = await sharp(raw, { raw: { width, height, channels: 3 } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();
  expect(big.length).toBeGreaterThan(1_500_000);
  const sent = page.waitForRequest((request) => request.url().endsWith("/media"));
  const picture = { name: "IMG_2.jpg", mimeType: "image/jpeg", buffer: big };
  await page.getByLabel("Add pictures").setInputFiles(picture);
  const size = (await (await sent).sizes()).requestBodySize;
  expect(size).toBeLessThan(big.length);
  const tiles = page.locator("li[draggable]");
  await expect(page.getByRole("button", { name: "Remove picture 1" })).toBeVisible();

  // The network fails once; the picture stands there with its way on.
  let isDown = true;
  await page.route("**/media", (route) => (isDown ? route.abort() : route.continue()));
  await page.getByLabel("Add pictures").setInputFiles(await photo());
  await expect(page.getByText("Did not upload")).toBeVisible();
  await save(page).click();
  await expect(page.getByText("A picture did not upload.")).toBeVisible();
  isDown = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(tiles).toHaveCount(2);

  const pasted = (await photo(300, 300)).buffer.toString("base64");
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], "pasted.jpg", { type: "image/jpeg" }));
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, pasted);
  await expect(page.getByRole("button", { name: "Remove picture 3" })).toBeVisible();
  await expectSound(page, "a form with pictures");
  if (isPhone(page)) {
    await page.getByRole("button", { name: "Move picture 3 earlier" }).click();
    await page.getByRole("button", { name: "Move picture 2 earlier" }).click();
  } else {
    await tiles.nth(2).dragTo(tiles.nth(0));
  }
  await save(page).click();
  await expect(page.getByText("Kurta is saved.")).toBeVisible();
  const images = (await list(desk))[0]?.images ?? [];
  expect(images).toHaveLength(3);
  expect(images[0]).toMatchObject({ width: 300, height: 300 });
  // Upright, as the camera was held.
  expect(images[1]?.height).toBeGreaterThan(images[1]?.width ?? 0);
});

test("what cannot be taken is said, and cells of a spreadsheet are pasted as text", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  await page.goto(`/dashboard/${desk.link}/products/new`);
  await name(page).fill("Kurta");
  const nine = Array.from({ length: 9 }, (_, n) => photo(40 + n, 40, `${n}.jpg`));
  await page.getByLabel("Add pictures").setInputFiles(await Promise.all(nine));
  await expect(page.getByText("At most 8 pictures: 1 was left out.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove picture 8" })).toBeVisible();
  await expect(page.getByLabel("Add pictures")).toHaveCount(0);
  await page.getByRole("button", { name: "Remove picture 8" }).click();
  await expect(page.getByText("At most 8 pictures")).toHaveCount(0);
  const list = { name: "prices.csv", mimeType: "text/csv", buffer: Buffer.from("a,b") };
  await page.getByLabel("Add pictures").setInputFiles(list);
  await expect(page.getByText("Only pictures can be added here.")).toBeVisible();
  await expectSound(page, "pictures that were left out");

  const pasted = await name(page).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(["x"], "cells.png", { type: "image/png" }));
    clipboardData.setData("text/plain", "Kurta, blue");
    const event = { clipboardData, bubbles: true, cancelable: true };
    return field.dispatchEvent(new ClipboardEvent("paste", event));
  });
  expect(pasted, "the field takes the text").toBe(true);
  await expect(page.locator("li[draggable]")).toHaveCount(7);
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

test("the Back button and the shortcuts ask before typing is left", async ({ page, context }) => {
  const desk = await openDesk(context);
  const { id } = await addProduct(desk, { name: "Ghee", salePrice: 75000 });
  await page.goto(`/dashboard/${desk.link}/products`);
  await page.getByRole("link", { name: "Ghee", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(id));
  await name(page).click();
  await page.keyboard.type(" of Agra");
  await expect(name(page)).toHaveValue("Ghee of Agra");
  const dialog = page.getByRole("dialog", { name: "Leave without saving?" });
  await page.evaluate(() => history.back());
  await expect(dialog).toBeVisible();
  await page.getByRole("button", { name: "Stay here" }).click();
  await expect(name(page)).toHaveValue("Ghee of Agra");
  if (!isPhone(page)) {
    await page.getByRole("heading", { name: "Ghee", exact: true }).click();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.type("go");
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(new RegExp(id));
  }
  await name(page).click();
  await page.evaluate(() => history.back());
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(/\/products$/);
  await page.getByRole("link", { name: "Ghee", exact: true }).click();
  await expect(page.getByText("You typed here and did not save")).toBeVisible();
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

test("what is typed outlives the page, asks before it is left, and goes with the session", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  const { id } = await addProduct(desk, { name: "Ghee", salePrice: 75000, description: "Pure" });
  const path = `/dashboard/${desk.link}/products/${id}`;
  const drafts = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("soko.draft.")));
  await page.goto(path);
  await name(page).fill("Cow ghee");
  await page.getByLabel("Stock").fill("7");
  await expect.poll(drafts).toHaveLength(1);
  await page.getByRole("link", { name: "All products" }).click();
  await expect(page.getByRole("dialog", { name: "Leave without saving?" })).toBeVisible();
  await expectSound(page, "the question before leaving");
  await page.keyboard.press("Escape");
  await expect(name(page)).toHaveValue("Cow ghee");
  await page.getByRole("link", { name: "All products" }).click();
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(/\/products$/);

  await page.goto(path);
  await expect(name(page)).toHaveValue("Ghee");
  await expect(page.getByText("You typed here and did not save")).toBeVisible();
  await expectSound(page, "a draft that is offered");
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(name(page)).toHaveValue("Cow ghee");
  await expect(page.getByLabel("Stock")).toHaveValue("7");
  await save(page).click();
  await expect(page.getByText("Cow ghee is saved.")).toBeVisible();
  await expect.poll(drafts).toHaveLength(0);
  expect(await read(desk, id)).toMatchObject({ name: "Cow ghee", stock: 7, description: "Pure" });

  await page.goto(path);
  await name(page).fill("Butter");
  await expect.poll(drafts).toHaveLength(1);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto(`/dashboard/${desk.link}/settings`);
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/login");
  await expect.poll(drafts).toHaveLength(0);
});

test("a product that was changed elsewhere is put together from both versions", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  const { id } = await addProduct(desk, { name: "Ghee", salePrice: 75000, stock: 4 });
  await page.goto(`/dashboard/${desk.link}/products/${id}`);
  await name(page).fill("Cow ghee");
  await page.getByLabel("Sale price").fill("720");
  await change(desk, id, { name: "Pure ghee", description: "From Gir cows", salePrice: 74000 });
  await save(page).click();
  await expect(page.getByText("Changed elsewhere since you opened it.")).toBeVisible();
  const field = (of: string) => page.getByRole("group", { name: of, exact: true });
  await expect(field("Name").getByText("Pure ghee")).toBeVisible();
  await expect(field("Name").getByRole("radio", { name: "Yours" })).toBeChecked();
  await expect(field("Description").getByRole("radio", { name: "Newer" })).toBeChecked();
  await expectSound(page, "two versions of a product");
  await field("Sale price").getByText("740").click();
  expect((await read(desk, id)).name).toBe("Pure ghee");
  await page.getByRole("button", { name: "Save with these choices" }).click();
  await expect(page.getByText("Cow ghee is saved.")).toBeVisible();
  expect(await read(desk, id)).toMatchObject({
    ...{ name: "Cow ghee", description: "From Gir cows", salePrice: 74000, stock: 4 },
  });
});

test("a product is duplicated as a draft, and another follows a saved one", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  await addProduct(desk, { name: "Rice 1 kg", mrp: 9000, salePrice: 8000, stock: 6, sku: "R1" });
  await page.goto(`/dashboard/${desk.link}/products`);
  await page.getByRole("button", { name: "More for Rice 1 kg" }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(page.getByRole("heading", { name: "Duplicate product" })).toBeVisible();
  await expect(name(page)).toHaveValue("Rice 1 kg");
  await name(page).fill("Rice 5 kg");
  await page
    .getByRole("button", { name: "Save and add another" })
    .filter({ visible: true })
    .click();
  await expect(page.getByText("Rice 5 kg is saved.")).toBeVisible();
  await expect(name(page)).toHaveValue("");
  await expect(page.getByText("You typed here")).toHaveCount(0);
  const copy = (await list(desk)).find((one) => one.name === "Rice 5 kg");
  expect(copy).toMatchObject({ status: "draft", mrp: 9000, salePrice: 8000, stock: 0, sku: null });
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
