import { describe, expect, it } from "vitest";
import { romanize } from "./romanize";

describe("a name in Latin letters", () => {
  it.each([
    ["श्री गणेश किराना स्टोर", "shri ganesh kirana stor"],
    ["मिठास मिष्ठान भंडार", "mithas mishthan bhandar"],
    ["फल और सब्ज़ी", "phal aur sabji"],
    ["तूर दाल, बिना पॉलिश", "tur dal, bina polish"],
    ["ગુજરાતી નાસ્તો", "gujarati nasto"],
    ["শ্রী মা", "shri ma"],
    ["శ్రీ లక్ష్మి", "shri lakshmi"],
    ["घ", "gha"],
  ])("is spelt as its readers would type it: %s", (name, latin) => {
    expect(romanize(name)).toBe(latin);
  });

  it("leaves Latin letters, and takes their signs off", () => {
    expect(romanize("Café Zoë, 24x7")).toBe("Cafe Zoe, 24x7");
  });
});
