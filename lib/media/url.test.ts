import { describe, expect, it } from "vitest";
import { avifSrcset, imageUrl, presentImage, previewUrl } from "./url";

const hash = "3f".padEnd(64, "a");

describe("media addresses", () => {
  it("stand below /media, in a folder of the hash's first two characters", () => {
    expect(imageUrl(hash, 640)).toBe(`/media/3f/${hash}/640.webp`);
    expect(previewUrl(hash)).toBe(`/media/3f/${hash}/preview.jpg`);
  });

  it("name every width that exists, the largest as url", () => {
    const kept = {
      id: "1",
      hash,
      width: 320,
      height: 240,
      widths: [160, 320],
      avifWidths: [160, 240],
      placeholder: "#fff",
    };
    expect(presentImage(kept)).toEqual({
      id: "1",
      url: `/media/3f/${hash}/320.webp`,
      width: 320,
      height: 240,
      srcset: `/media/3f/${hash}/160.webp 160w, /media/3f/${hash}/320.webp 320w`,
      avifWidths: [160, 240],
      placeholder: "#fff",
    });
  });

  it("name the AVIF files where there are any: older pictures and cart lines have none", () => {
    const image = { id: "1", url: `/media/3f/${hash}/320.webp`, width: 320, height: 240 };
    const bare = { ...image, srcset: "", placeholder: "#fff" };
    expect(avifSrcset({ ...bare, avifWidths: [160, 240] })).toBe(
      `/media/3f/${hash}/160.avif 160w, /media/3f/${hash}/240.avif 240w`,
    );
    expect(avifSrcset({ ...bare, avifWidths: [] })).toBe("");
    expect(avifSrcset(bare)).toBe("");
  });
});
