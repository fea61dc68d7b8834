import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { ProductCard, ShopCard } from "./card";
import { drawCard, MAX_BYTES } from "./draw-card";
import { drawIcon } from "./draw-icon";
import { plainMarkup } from "./markup";
import { setMarkup } from "./shaped-text";

const shop: ShopCard = {
  kind: "shop",
  name: "श्री गणेश किराना स्टोर",
  lines: ["Farrukhabad", "Cash on delivery"],
  accent: "#015a4d",
  pictures: ["1", "2", "3", "4"],
};

const product: ProductCard = {
  kind: "product",
  name: "तूर दाल (अरहर)",
  letter: "तू",
  shop: shop.name,
  accent: "#015a4d",
  price: "₹149",
  mrp: "₹180",
  saving: "17% off",
  soldOut: null,
  picture: "1",
};

/** The worst that JPEG can be given: every pixel by chance. */
const noise = sharp({
  create: {
    width: 1280,
    height: 1280,
    channels: 3,
    background: "#000000",
    noise: { type: "gaussian", mean: 128, sigma: 90 },
  },
})
  .jpeg()
  .toBuffer();

const findNoise = () => noise;
const findNothing = async () => null;

async function expectPreview(jpeg: Buffer): Promise<void> {
  const { format, width, height, exif } = await sharp(jpeg).metadata();
  expect({ format, width, height, exif }).toEqual({ format: "jpeg", width: 1200, height: 630 });
  expect(jpeg.length).toBeLessThanOrEqual(MAX_BYTES);
}

describe("a link preview", () => {
  it.each([
    ["of a shop", shop],
    ["of a product", product],
    ["of a long name", { ...product, name: "चक्की फ्रेश आटा ".repeat(8), shop: "W".repeat(120) }],
    ["of a name without a space", { ...shop, name: "W".repeat(120) }],
    ["of an Arabic name", { ...product, name: "عطر العود الملكي 🎁", price: "د.إ.‏ ١٬٤٩٩" }],
    ["of markup", { ...shop, name: "<b>&</span>", lines: ['<span font="x">'] }],
    ["of a name of signs", { ...product, name: "***", letter: "*" }],
    ["of what no font has", { ...shop, name: "\u0001\uE000", lines: ["\uE000"] }],
  ])("%s is a JPEG of 1200x630 and at most 250 kB, whatever its pictures", async (_, card) => {
    await expectPreview(await drawCard(card, findNoise));
    await expectPreview(await drawCard(card, findNothing));
  });

  it("shows each thing that its card says", async () => {
    const plain = await drawCard(product, findNothing);
    const changes = [
      { name: "मूंग दाल" },
      { shop: "Asha" },
      { price: "₹150" },
      { mrp: null },
      { saving: null },
      { soldOut: "Sold out" },
      { accent: "#a3195b" },
      { letter: "मू" },
    ];
    for (const change of changes) {
      expect(plain.equals(await drawCard({ ...product, ...change }, findNothing))).toBe(false);
    }
    expect(plain.equals(await drawCard(product, findNothing))).toBe(true);
  });

  it("stands the other way round for a name that is read from the right", async () => {
    const columns = async (name: string) => {
      const jpeg = await drawCard({ ...product, name }, findNoise);
      const { data, info } = await sharp(jpeg)
        .extract({ left: 0, top: 40, width: 40, height: 20 })
        .raw()
        .toBuffer({ resolveWithObject: true });
      const near = [0x01, 0x5a, 0x4d].every((part, n) => Math.abs((data[n] ?? 0) - part) < 12);
      return { near, channels: info.channels };
    };
    expect((await columns("عطر")).near).toBe(true);
    expect((await columns("Oud")).near).toBe(false);
  });
});

/** The ink of a text on its own. */
async function inkOf(text: string): Promise<{ width: number; pixels: Buffer }> {
  const { input, width } = await setMarkup(`<span foreground="#000000">${text}</span>`, 60, 1_000);
  return { width, pixels: await sharp(input).raw().toBuffer() };
}

describe("text", () => {
  const NON_JOINER = "\u200c";
  const names = {
    Devanagari: "क्षत्रिय",
    Arabic: "متجر",
    Bengali: "শ্রী",
    Tamil: "ஸ்ரீ",
    Telugu: "శ్రీ",
    Gujarati: "શ્રી",
    Gurmukhi: "ਸ਼੍ਰੀ",
    Kannada: "ಶ್ರೀ",
    Malayalam: "ശ്രീ",
    Oriya: "ଶ୍ରୀ",
  };

  it.each(Object.entries(names))("in %s is joined and not a row of letters", async (_, name) => {
    const shaped = await inkOf(name);
    const apart = await inkOf([...name].join(NON_JOINER));
    expect(shaped.width).toBeLessThan(apart.width);
  });

  it.each([...Object.entries(names), ["Latin", "Ñandú"], ["rupees", "₹"], ["emoji", "🎁🪔"]])(
    "in %s has a font",
    async (_, name) => {
      const missing = await inkOf("\u{10FFFD}".repeat([...name].length));
      const letters = await Promise.all([...name].map(inkOf));
      for (const { pixels } of letters) expect(pixels.equals(missing.pixels)).toBe(false);
      // A box holds the number of its letter, so no two are alike: look at what is set instead.
      expect((await inkOf(name)).pixels.equals(missing.pixels)).toBe(false);
    },
  );

  it("is set in the fonts that are shipped and in no others", async () => {
    // Thai is not shipped: on a machine that has it, this would be a letter and not a box.
    const { pixels, width } = await inkOf("ก");
    const other = await inkOf("ข");
    expect(width).toBe(other.width);
    expect(pixels.length).toBe(other.pixels.length);
  });

  it("is not taken for markup", async () => {
    const { width } = await setMarkup(plainMarkup("<i>a</i>", "#000000"), 60, 1_000);
    expect(width).toBeGreaterThan((await inkOf("a")).width * 3);
  });
});

describe("an icon", () => {
  const icon = { letter: "श्री", ground: "#015a4d", ink: "#ffffff" };

  it.each([
    ["32.png", 32],
    ["180.png", 180],
    ["192.png", 192],
    ["512.png", 512],
    ["maskable-512.png", 512],
  ] as const)("%s is a PNG of its size", async (file, size) => {
    const { format, width, height } = await sharp(await drawIcon(icon, file)).metadata();
    expect({ format, width, height }).toEqual({ format: "png", width: size, height: size });
  });

  it("keeps its letter inside of what a system cuts out, and its ground up to the edge", async () => {
    const { data, info } = await sharp(await drawIcon(icon, "maskable-512.png"))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const radius = info.width * 0.4;
    for (let y = 0; y < info.height; y += 4) {
      for (let x = 0; x < info.width; x += 4) {
        if (Math.hypot(x - info.width / 2, y - info.height / 2) < radius) continue;
        expect(data[(y * info.width + x) * info.channels]).toBeLessThan(10);
      }
    }
  });
});
