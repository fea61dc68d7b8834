import { describe, expect, it } from "vitest";
import { isMediaKey, typeOf } from "./key";

const hash = "3f".padEnd(64, "a");

describe("a media key", () => {
  it.each(["640.webp", "1280.webp", "160.avif", "preview.jpg"].map((name) => `3f/${hash}/${name}`))(
    "can be %s",
    (key) => {
      expect(isMediaKey(key)).toBe(true);
    },
  );

  it.each([
    "",
    "3f",
    "../../etc/passwd",
    `3f/${hash}/../640.webp`,
    `3f/${hash}/640.webp\0`,
    `3f/${hash}/640.webp\n`,
    `3f/${hash}/640.html`,
    `3f/${hash}/.640.part`,
    `aa/${hash}/640.webp`,
    `3F/${hash.toUpperCase()}/640.webp`,
    `3f/${hash}/0.webp`,
    `/3f/${hash}/640.webp`,
  ])("cannot be %j", (key) => {
    expect(isMediaKey(key)).toBe(false);
  });

  it("tells its file's type", () => {
    expect(typeOf(`3f/${hash}/640.webp`)).toBe("image/webp");
    expect(typeOf(`3f/${hash}/640.avif`)).toBe("image/avif");
    expect(typeOf(`3f/${hash}/preview.jpg`)).toBe("image/jpeg");
  });
});
