import { describe, expect, it } from "vitest";
import { fitted, isRightToLeft, plainMarkup, settable } from "./markup";

describe("settable", () => {
  it("keeps the scripts that there are fonts for, and the joiners that they need", () => {
    const names = [
      "Ñandú Ελ Жук",
      "क्‍ष श्री",
      "متجر الأصيل",
      "শ্রী",
      "ஸ்ரீ",
      "శ్రీ",
      "શ્રી",
      "ਸ਼੍ਰੀ",
      "ಶ್ರೀ",
      "ശ്രീ",
    ];
    for (const name of names) expect(settable(name)).toBe(name.normalize("NFC"));
  });

  it("romanises other scripts instead of drawing boxes", () => {
    expect(settable("日本 kimono")).toMatch(/^[A-Za-z]+ kimono$/);
    expect(settable("ร้าน")).toMatch(/^[\x20-\x7e]+$/);
  });

  it("takes emoji apart to what one font has", () => {
    expect(settable("👩🏽‍🌾 ❤️")).toBe("👩🌾 ❤");
  });

  it("drops control and private characters", () => {
    expect(settable("a\u0001b\n\nc\uE000")).toBe("a b c");
    expect(settable("\u200b\u00ad \u3164")).toBe("–");
  });
});

it("never takes a name for markup", () => {
  expect(plainMarkup("<b>&amp;", "#000000")).toBe(
    '<span foreground="#000000">&lt;b&gt;&amp;amp;</span>',
  );
});

it.each([
  ["عطر العود", true],
  ["12 🎁 هدية", true],
  ["Oud عطر", false],
  ["श्री", false],
  ["123", false],
])("%s starts at the right: %s", (name, expected) => {
  expect(isRightToLeft(name)).toBe(expected);
});

it("finds the longest beginning that fits, with an ellipsis, between letters", async () => {
  let tries = 0;
  const set = async (part: string) => {
    tries += 1;
    return part;
  };
  const longest = await fitted("श्री".repeat(40), set, (part) => part.length <= 21);
  expect(longest).toBe(`${"श्री".repeat(5)}…`);
  expect(tries).toBeLessThan(10);
});
