import { describe, expect, it } from "vitest";
import { accentPresets, accentVariables } from "./accent";
import { contrast, luminance, toHex, toOklch } from "./oklch";

/** Every hue and lightness, with black, white and greys. */
const grid = [0, 51, 102, 153, 204, 255].flatMap((red, _, parts) =>
  parts.flatMap((green) =>
    parts.map((blue) =>
      [red, green, blue].reduce((hex, part) => hex + part.toString(16).padStart(2, "0"), "#"),
    ),
  ),
);

describe("a store's accent", () => {
  it.each(grid)("%s is readable wherever it is used", (picked) => {
    const css = accentVariables(picked);
    expect(contrast(css["--on-accent"], css["--accent"])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(css["--on-accent"], css["--accent-hover"])).toBeGreaterThanOrEqual(4.5);
    for (const ground of ["#ffffff", "#f4f8f6", css["--accent-subtle"]]) {
      expect(contrast(css["--accent-text"], ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(css["--accent-edge"], ground)).toBeGreaterThanOrEqual(3);
    }
    for (const value of Object.values(css)) expect(value).toMatch(/^#[0-9a-f]{6}$/);
  });

  it("keeps a colour that white can stand on", () => {
    expect(accentVariables("#8c2f39")).toMatchObject({
      "--accent": "#8c2f39",
      "--on-accent": "#ffffff",
    });
    for (const preset of accentPresets) {
      const css = accentVariables(preset);
      expect([css["--accent"], css["--accent-edge"]]).toEqual([preset, preset]);
    }
  });

  it("darkens a middling colour until white can stand on it", () => {
    const css = accentVariables("#f0672a");
    expect(css["--on-accent"]).toBe("#ffffff");
    expect(luminance(css["--accent"])).toBeLessThan(luminance("#f0672a"));
    expect(contrast("#ffffff", css["--accent"])).toBeLessThan(4.8);
  });

  it("keeps a light colour and stands ink on it", () => {
    expect(accentVariables("#fbd036")).toMatchObject({
      "--accent": "#fbd036",
      "--on-accent": "#14201e",
    });
  });
});

describe("an accent without colour", () => {
  it.each(["#ffffff", "#777777", "#000000"])("%s leaves words in ink", (picked) => {
    expect(accentVariables(picked)["--accent-text"]).toBe("#14201e");
  });
});

describe("OKLCH", () => {
  it.each(grid)("brings %s back", (hex) => {
    expect(toHex(toOklch(hex))).toBe(hex);
  });

  it("knows red", () => {
    const { l, c, h } = toOklch("#ff0000");
    expect([l, c, (h * 180) / Math.PI].map((part) => part.toFixed(2))).toEqual([
      "0.63",
      "0.26",
      "29.23",
    ]);
  });

  it("shows less colour where the screen cannot show so much", () => {
    const { c } = toOklch(toHex({ l: 0.6, c: 0.37, h: 2.5 }));
    expect(c).toBeGreaterThan(0.1);
    expect(c).toBeLessThan(0.37);
  });
});
