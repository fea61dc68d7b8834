import { expect, it } from "vitest";
import { readTheme } from "./theme";

it("follows the device unless the cookie names a theme", () => {
  expect(readTheme("dark")).toBe("dark");
  expect(readTheme("light")).toBe("light");
  expect(readTheme(undefined)).toBe("system");
  expect(readTheme('"><script>')).toBe("system");
});
