import { expect, it } from "vitest";
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

it("has a sentence for every code and reason of the API", () => {
  expect(Object.keys(errors.code)).toEqual(
    expect.arrayContaining([
      "invalid_input",
      "unauthenticated",
      "forbidden",
      "not_found",
      "method_not_allowed",
      "conflict",
      "precondition_failed",
      "payload_too_large",
      "unsupported_media_type",
      "unprocessable",
      "precondition_required",
      "rate_limited",
      "internal",
      "unavailable",
    ]),
  );
  expect(Object.keys(errors.reason)).toEqual(
    expect.arrayContaining([
      "insufficient_stock",
      "category_not_empty",
      "illegal_transition",
      "other_store",
      "cart_full",
      "quantity_limit",
      "price_changed",
      "unavailable",
      "below_minimum",
      "store_closed",
      "empty_cart",
      "idempotency_key_reused",
    ]),
  );
});
