import { expect, it } from "vitest";
import { aStore } from "@/e2e/fixtures/storefront";
import { webManifest } from "./web-manifest";

it("opens the shop at its own pages, in its own colour, with icons that fit every system", () => {
  const manifest = webManifest(aStore());
  expect(manifest).toMatchObject({
    name: "श्री गणेश किराना",
    short_name: "श्री गणेश किराना",
    scope: "/s/ganesh",
    theme_color: "#015a4d",
    display: "standalone",
  });
  expect(manifest.start_url.startsWith(manifest.scope)).toBe(true);
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    "192x192 any",
    "512x512 any",
    "512x512 maskable",
  ]);
});

it("shortens a long name to whole words, and reads from the right where the store does", () => {
  const long = aStore({ name: "Mithas Mishthan Bhandar and Sons", locale: "ar-AE" });
  expect(webManifest(long)).toMatchObject({ short_name: "Mithas Mishthan Bhandar", dir: "rtl" });
  const unbroken = webManifest(aStore({ name: "x".repeat(120) }));
  expect(unbroken.short_name).toBe("x".repeat(12));
});
