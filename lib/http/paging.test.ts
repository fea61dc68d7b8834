import { describe, expect, it } from "vitest";
import { z } from "zod";
import { decodeCursor, encodeCursor, toPage } from "./paging";

const shape = z.tuple([z.string(), z.int()]);

describe("a cursor", () => {
  it("gives back the keys that it was made of", () => {
    expect(decodeCursor(encodeCursor(["चाय", 3]), shape)).toEqual(["चाय", 3]);
  });

  it.each(["", "nonsense", encodeCursor([1, "other list"]), "%%%"])(
    "is refused when forged: %j",
    (cursor) => {
      expect(() => decodeCursor(cursor, shape)).toThrow("another look");
    },
  );
});

describe("a page", () => {
  const page = (rows: number[]) => toPage(rows, 2, (row) => [row], String);

  it("leads on only when there is more", () => {
    expect(page([1, 2])).toEqual({ data: ["1", "2"], nextCursor: null });
    expect(page([1, 2, 3])).toEqual({ data: ["1", "2"], nextCursor: encodeCursor([2]) });
    expect(page([])).toEqual({ data: [], nextCursor: null });
  });
});
