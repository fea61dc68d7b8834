import { describe, expect, it } from "vitest";
import { aPicture, aPicturesJpeg, aProduct, aStore } from "@/e2e/fixtures/storefront";
import { versionOf } from "@/lib/previews/card";
import { productCardOf, shopCardOf } from "./cards";
import {
  categoryMetadata,
  homeMetadata,
  infoMetadata,
  productMetadata,
  snippetOf,
  storeMetadata,
} from "./metadata";
import { shopOf } from "./shop";

const store = aStore();
const shop = shopOf(store);
const { url } = store;

const previewOf = (metadata: { openGraph?: unknown }) =>
  (metadata.openGraph as { images: { url: string }[] }).images[0]?.url;

describe("every page that is listed", () => {
  const pages = [
    ["home", homeMetadata(shop, []), url],
    ["info", infoMetadata(shop, []), `${url}/info`],
    ["category", categoryMetadata(shop, { name: "दाल", slug: "dal" }, []), `${url}/c/dal`],
    ["product", productMetadata(shop, aProduct()), `${url}/p/toor-dal`],
  ] as const;

  it.each(pages)("%s has a title, a description and its own address", (_, metadata, address) => {
    expect(String(metadata.title)).toContain(store.name);
    expect(String(metadata.description).length).toBeGreaterThan(20);
    expect(metadata.alternates?.canonical).toBe(address);
    expect(metadata.openGraph).toMatchObject({ url: address, siteName: store.name });
    expect(metadata.twitter).toMatchObject({ card: "summary_large_image" });
    expect(metadata.robots).toBeUndefined();
  });

  it.each(pages)(
    "%s names a JPEG preview of 1200 by 630 by its absolute address",
    (_, metadata) => {
      expect(metadata.openGraph).toMatchObject({
        images: [{ width: 1200, height: 630, type: "image/jpeg" }],
      });
      expect(previewOf(metadata)).toMatch(
        /^https:\/\/soko\.example\/s\/ganesh(\/p\/toor-dal)?\/og\.jpg\?v=[0-9a-f]{12}$/,
      );
    },
  );
});

describe("the preview's address", () => {
  it("changes with the price, and stays while nothing that is shown changes", () => {
    const before = previewOf(productMetadata(shop, aProduct()));
    expect(previewOf(productMetadata(shop, aProduct({ description: "New" })))).toBe(before);
    expect(previewOf(productMetadata(shop, aProduct({ salePrice: 15900 })))).not.toBe(before);
  });

  it("of the shop changes with its name, its colour and its goods", () => {
    const of = (changes: Parameters<typeof aStore>[0], pictures: string[] = []) =>
      versionOf(shopCardOf(aStore(changes), pictures));
    const versions = [
      of({}),
      of({ name: "Asha" }),
      of({ accent: "#2277d3" }),
      of({}, [aPicturesJpeg]),
    ];
    expect(new Set(versions).size).toBe(4);
    expect(of({ minimumOrder: 500 })).toBe(of({}));
  });
});

describe("a product's preview", () => {
  it("shows the price, the MRP and the saving", () => {
    expect(productCardOf(store, aProduct({ image: aPicture }))).toMatchObject({
      price: "₹149",
      mrp: "₹180",
      saving: "17% off",
      soldOut: null,
      picture: aPicturesJpeg,
    });
  });

  it("shows the lowest of several prices without an MRP, and that all are sold out", () => {
    const several = [{ salePrice: 14900 }, { salePrice: 20000 }];
    expect(productCardOf(store, aProduct({}, several))).toMatchObject({
      price: "From ₹149",
      mrp: null,
    });
    const gone = aProduct({ soldOut: true });
    expect(productCardOf(store, gone)).toMatchObject({ saving: null, soldOut: "Sold out" });
  });
});

it("describes a shop and a product that have no text by what is known of them", () => {
  expect(homeMetadata(shop, []).description).toBe(
    "Order online from श्री गणेश किराना, Farrukhabad. Cash on delivery.",
  );
  expect(productMetadata(shop, aProduct()).description).toBe(
    "तूर दाल for ₹149 from श्री गणेश किराना. Cash on delivery.",
  );
});

it("links a store's pages to its icons and its manifest", () => {
  const { manifest, icons } = storeMetadata(store);
  expect(manifest).toBe("/s/ganesh/manifest.webmanifest");
  expect(JSON.stringify(icons)).toMatch(/\/s\/ganesh\/icons\/180\.png\?v=[0-9a-f]{12}/);
  expect(storeMetadata(aStore({ accent: "#2277d3" })).icons).not.toEqual(icons);
});

describe("snippetOf", () => {
  it("puts a text on one line and cuts it between words", () => {
    expect(snippetOf(" a\n\n b\tc ", 10)).toBe("a b c");
    expect(snippetOf("one two three four", 12)).toBe("one two…");
    expect(snippetOf("abcdefghijklmnop", 8)).toBe("abcdefg…");
  });

  it("never cuts a letter apart", () => {
    expect(snippetOf("क्षत्रिय".repeat(5), 3)).toBe("क्षत्रि…");
    expect(snippetOf("👩‍🌾👩‍🌾👩‍🌾", 2)).toBe("👩‍🌾…");
  });
});
