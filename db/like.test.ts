import { expect, it } from "vitest";
import { containing } from "./like";

it("looks for wildcards and escapes as the letters that they are", () => {
  expect(containing("50%_\\off")).toBe("%50\\%\\_\\\\off%");
});
