import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { createProduct, getCatalog, listProducts } from "@/lib/catalog/contract";
import { uploadMedia } from "@/lib/media/contract";
import { createStore, getStore, updateStore } from "@/lib/stores/contract";
import { baseUrl, call, refuse, request } from "../fixtures/api-client";
import { addProduct, home, newBuyer, orderOf, tryOrder } from "../fixtures/people";
import { openShop, type Shop } from "../fixtures/rush";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

describe("a store's link", () => {
  const rename = (link: unknown) =>
    request(updateStore, {
      token: shop.token,
      params: { storeId: shop.storeId },
      body: { link: link as string },
    });

  it("is refused when it is reserved, odd, a look-alike or another's", async () => {
    const taken = await openShop();
    const malformed = [
      "..%2f",
      "%00",
      "a/b",
      "Asha",
      "аsha",
      "ａsha",
      "a--b",
      "-a",
      "a-",
      "",
      " a",
      "a\u200db",
    ];
    for (const link of [...malformed, "x".repeat(61), "as\u0000ha", null, 1, ["a"]]) {
      expect([link, (await rename(link)).status]).toEqual([link, 400]);
    }
    for (const link of ["api", "dashboard", "admin", "login", "media", "s", "cart", taken.link]) {
      const { status } = await rename(link);
      expect([link, [400, 409].includes(status)]).toEqual([link, true]);
    }
    const { body } = await call(getStore, { token: shop.token, params: { storeId: shop.storeId } });
    expect(body.link).toBe(shop.link);
  });

  it("leads nowhere when it is written oddly", async () => {
    for (const link of ["..%2f", "%00", "аsha", "a%2fb", "x".repeat(300), "__proto__"]) {
      for (const path of [`/s/${link}`, `/api/v1/storefronts/${link}`]) {
        const { status } = await fetch(`${baseUrl}${path}`, { redirect: "manual" });
        expect([path, [400, 404].includes(status)]).toEqual([path, true]);
      }
    }
  });

  it("is never given as a reserved word, and is made of any name", async () => {
    for (const [name, link] of [
      ["Admin", /^admin-\d+$/],
      ["🧿🧿", /^store(-\d+)?$/],
      ["किराना", /^[a-z0-9-]+$/],
    ] as const) {
      const made = await call(createStore, { token: shop.token, body: { name, address: home } });
      expect(made.body.link).toMatch(link);
    }
  });
});

describe("names", () => {
  const family = "👩‍👩‍👧‍👦";
  const long = [..."श्री गणेश किराना एवं जनरल स्टोर ".repeat(6)].slice(0, 119).join("").trim();
  const names = [
    "Ag",
    long,
    "مكتبة النور ١٢٣",
    `${family} Toys`,
    "🧿".repeat(120),
    "Čokoláda & <b>sons</b>",
  ];

  it.each(names)("such as %s work from the store to the order", async (name) => {
    const made = await call(createStore, { token: shop.token, body: { name, address: home } });
    const { storeId, link } = made.body;
    expect(made.body.name).toBe(name.normalize("NFC"));
    const product = await addProduct(shop.token, storeId, { name, category: name });
    expect([product.name, product.category]).toEqual([made.body.name, made.body.name]);
    const found = await call(listProducts, {
      token: shop.token,
      params: { storeId },
      query: { q: [...name].slice(0, 20).join("") },
    });
    expect(found.body.data.map(({ id }) => id)).toEqual([product.id]);
    const shown = await call(getCatalog, { params: { storeLink: link } });
    expect(JSON.stringify(shown.body)).toContain(product.id);
    for (const path of ["", `/p/${product.slug}`, "/og.jpg"]) {
      expect([path, (await fetch(`${baseUrl}/s/${link}${path}`)).status]).toEqual([path, 200]);
    }
    const { token } = await newBuyer();
    const order = await tryOrder(token, {
      ...orderOf(link, [{ productId: product.id, qty: 1 }]),
      name,
    });
    expect([order.status, JSON.parse(order.text).items[0].name]).toEqual([201, product.name]);
  });

  it("of 121 characters are refused, and so are empty ones", async () => {
    for (const name of ["x".repeat(121), "🧿".repeat(121), "", " ", "a\nb", "a\u0000"]) {
      const body = { name, address: home };
      expect((await refuse(createStore, { token: shop.token, body })).status).toBe(400);
      const product = { token: shop.token, params: shop, body: { name, salePrice: 1 } };
      expect((await refuse(createProduct, product)).status).toBe(400);
    }
  });
});

describe("an upload", () => {
  const send = (bytes: Buffer, name = "x.png", type = "image/png") => {
    const form = new FormData();
    form.set("file", new Blob([new Uint8Array(bytes)], { type }), name);
    return request(uploadMedia, { token: shop.token, params: shop, form });
  };
  const plain = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#c84" } });

  it("that is no picture is refused, whatever it calls itself", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect/></svg>';
    for (const [text, name, type] of [
      [svg, "x.svg", "image/svg+xml"],
      [svg, "x.png", "image/png"],
      ["<!doctype html><script>alert(1)</script>", "x.png", "image/png"],
      ["#!/bin/sh\necho", "x.jpg", "image/jpeg"],
      ["", "x.png", "image/png"],
    ] as const) {
      const { status } = await send(Buffer.from(text), name, type);
      expect([name, type, text.slice(0, 9), [415, 422].includes(status)]).toEqual([
        ...[name, type, text.slice(0, 9)],
        true,
      ]);
    }
  });

  it("of a picture with a script in it keeps the picture alone, under a name of the server's", async () => {
    const png = await plain(30, 20).png().toBuffer();
    const script = "<script>alert('polyglot')</script>";
    const sent = await send(Buffer.concat([png, Buffer.from(script)]), "../../evil.html");
    expect(sent.status).toBe(201);
    const { url } = JSON.parse(sent.text);
    expect(url).toMatch(/^\/media\/[0-9a-f]{2}\/[0-9a-f]{64}\/\d+\.webp$/);
    const served = await fetch(`${baseUrl}${url}`);
    expect(served.headers.get("content-type")).toBe("image/webp");
    expect(served.headers.get("x-content-type-options")).toBe("nosniff");
    expect(Buffer.from(await served.arrayBuffer()).includes("polyglot")).toBe(false);
  });

  it("is turned upright, and says nothing of where it was taken", async () => {
    const exif = { IFD0: { Make: "Soko" }, IFD3: { GPSLatitude: "18/1 31/1 0/1" } };
    const jpeg = await plain(60, 20)
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const sent = await send(jpeg, "x.jpg", "image/jpeg");
    expect(JSON.parse(sent.text)).toMatchObject({ width: 20, height: 60 });
    const served = await fetch(`${baseUrl}${JSON.parse(sent.text).url}`);
    const kept = await sharp(Buffer.from(await served.arrayBuffer())).metadata();
    expect([kept.exif, kept.orientation]).toEqual([undefined, undefined]);
  });

  it("that would unpack to gigabytes is refused at once", async () => {
    const bomb = await plain(16_000, 14_000).png({ compressionLevel: 9 }).toBuffer();
    const began = performance.now();
    const { status } = await send(bomb);
    expect(status).toBe(422);
    // A second is promised; the machine that runs this may be busy.
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
