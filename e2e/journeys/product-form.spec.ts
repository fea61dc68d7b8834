import { test } from "@playwright/test";
import sharp from "sharp";
import { change, isPhone, list, name, photo, read, save } from "./product-desk";
import { addProduct, expect, expectSound, openDesk } from "./seller-desk";

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
  await expectSound(page, "no products yet");
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
  const of = { salePrice: 16800, mrp: 16800, stock: null, status: "active" };
  expect(await list(desk)).toMatchObject([{ name: "Toor dal, 1 kg", ...of }]);
  expect((await list(desk))[0]?.images).toHaveLength(1);
  await expectSound(page, "one product");
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
  // The router may have kept the page as it was left; one that is opened anew offers the draft.
  const isOffered = () => page.getByText("You typed here and did not save").isVisible();
  const isThere = async () => (await name(page).inputValue()) === "Ghee of Agra";
  await expect.poll(async () => (await isThere()) || (await isOffered())).toBe(true);
});

test("Enter saves, and choices that cannot be are explained where they stand", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  await page.goto(`/dashboard/${desk.link}/products/new`);
  await name(page).fill("Kurta");
  await page.getByRole("button", { name: "Add sizes or other choices" }).click();
  await save(page).click();
  await expect(page.getByText("Give at least one value, or remove the choices.")).toBeVisible();
  await expect(page.getByLabel("Values of Size")).toBeFocused();
  await page.getByLabel("Values of Size").fill("S, M");
  await page.getByLabel("Values of Size").press("Enter");
  await page.getByRole("button", { name: "Add another kind of choice" }).click();
  await page.getByLabel("Values of Colour").fill("red, blue");
  await page.getByLabel("Values of Colour").press("Enter");
  await expect(page.getByLabel(/^Price of [SM], (red|blue)/)).toHaveCount(4);
  await page.getByLabel("Kind of choice").nth(1).fill("Size");
  await expect(page.getByText("Two kinds of choice are called Size.")).toBeVisible();
  await expectSound(page, "choices that cannot be");
  await page.getByLabel("Kind of choice").nth(1).fill("Colour");
  for (const price of await page.getByLabel(/^Price of [SM], /).all()) await price.fill("499");
  await name(page).press("Enter");
  await expect(page.getByText("Kurta is saved.")).toBeVisible();
  await expect(page).toHaveURL(/\/products$/);
  expect((await list(desk))[0]?.variants).toHaveLength(4);
});

test("a form that is sent after the session ended keeps what was typed and saves later", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  await page.goto(`/dashboard/${desk.link}/products/new`);
  await name(page).fill("Ghee");
  await page.getByLabel("Sale price").fill("750");
  const cookies = await context.cookies();
  await context.clearCookies();
  await save(page).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign in in another tab" })).toHaveAttribute(
    "href",
    "/login",
  );
  await context.addCookies(cookies);
  await save(page).click();
  await expect(page.getByText("Ghee is saved.")).toBeVisible();
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
