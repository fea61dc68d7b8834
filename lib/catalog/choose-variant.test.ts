import { expect, test } from "vitest";
import { firstChoice, isGone, picturesOf, variantOf } from "./choose-variant";

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
