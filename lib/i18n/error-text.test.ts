import { expect, it } from "vitest";
import { errorReasons, errorStatus } from "../errors";
import { getDictionary } from "./dictionary";
import { errorText } from "./error-text";

const { errors } = getDictionary("en");

it("prefers the reason, then the code, then the general failure", () => {
  expect(errorText(errors, { code: "conflict", reason: "price_changed" })).toBe(
    errors.reason.price_changed,
  );
  expect(errorText(errors, { code: "conflict", reason: "brand_new" })).toBe(errors.code.conflict);
  expect(errorText(errors, { code: "rate_limited" })).toBe(errors.code.rate_limited);
  expect(errorText(errors, { code: "brand_new" })).toBe(errors.code.internal);
});

it("has a sentence for every code and reason that the server can answer with", () => {
  expect(Object.keys(errors.code)).toEqual(expect.arrayContaining(Object.keys(errorStatus)));
  expect(Object.keys(errors.reason).sort()).toEqual([...errorReasons].sort());
});
