import { expect, test } from "vitest";
import {
  firstChoice,
  hasOpenPrice,
  isGone,
  picturesOf,
  pricesOf,
  variantOf,
} from "./choose-variant";

const variant = (size: string, colour: string, soldOut = false) => ({
  id: `${size}-${colour}`,
  options: { Size: size, Colour: colour },
  soldOut,
  imageId: colour,
});
const variants = [
  variant("S", "Indigo", true),
  variant("M", "Indigo"),
  variant("XL", "Indigo", true),
  variant("S", "Madder"),
  variant("XL", "Madder", true),
];

test("a choice of every option names one variant", () => {
  expect(variantOf(variants, { Size: "S", Colour: "Madder" })?.id).toBe("S-Madder");
  expect(variantOf(variants, { Size: "M", Colour: "Madder" })).toBeUndefined();
  expect(variantOf(variants, { Size: "M" })).toBeUndefined();
});

test("the page opens on the first variant that can be bought", () => {
  expect(firstChoice(variants)).toEqual({ Size: "M", Colour: "Indigo" });
  expect(firstChoice([variant("S", "Indigo", true)])).toEqual({ Size: "S", Colour: "Indigo" });
});

test("a value is gone when nothing with it can be bought", () => {
  expect(isGone(variants, "Size", "XL")).toBe(true);
  expect(isGone(variants, "Size", "S")).toBe(false);
});

test("values show pictures only where each has one of its own", () => {
  expect(picturesOf(variants, { name: "Colour", values: ["Indigo", "Madder"] })).toEqual({
    Indigo: "Indigo",
    Madder: "Madder",
  });
  expect(picturesOf(variants, { name: "Size", values: ["S", "M"] })).toBeNull();
});

const size = { name: "Size", values: ["S", "M", "XS"] };
const colour = { name: "Colour", values: ["Indigo", "Madder"] };
const priced = (prices: Record<string, number>) =>
  Object.entries(prices).map(([key, salePrice]) => {
    const [Size = "", Colour = ""] = key.split(" ");
    return { options: { Size, Colour }, soldOut: false, salePrice };
  });

test("values say their price where the option makes a difference to it", () => {
  const bySize = priced({ "S Indigo": 900, "M Indigo": 950, "S Madder": 900, "M Madder": 950 });
  expect(pricesOf(bySize, size)).toEqual({
    S: { salePrice: 900, isExact: true },
    M: { salePrice: 950, isExact: true },
  });
  expect(pricesOf(bySize, colour)).toBeNull();
  expect(hasOpenPrice(bySize, [size, colour])).toBe(false);
});

test("a value that lacks the dear sizes does not seem cheaper for it", () => {
  const sparse = priced({ "S Indigo": 900, "M Indigo": 950, "M Madder": 950 });
  expect(pricesOf(sparse, colour)).toBeNull();
  expect(pricesOf(sparse, size)).toMatchObject({ S: { salePrice: 900 }, M: { salePrice: 950 } });
});

test("no value says a price where all cost the same", () => {
  const same = priced({ "S Indigo": 900, "M Madder": 900 });
  expect(pricesOf(same, size)).toBeNull();
  expect(hasOpenPrice(same, [size, colour])).toBe(false);
});

test("a price that hangs on two options is open, and each value says from where it starts", () => {
  const both = priced({ "S Indigo": 900, "M Indigo": 950, "S Madder": 1000, "M Madder": 1100 });
  expect(pricesOf(both, size)).toEqual({
    S: { salePrice: 900, isExact: false },
    M: { salePrice: 950, isExact: false },
  });
  expect(hasOpenPrice(both, [size, colour])).toBe(true);
});
