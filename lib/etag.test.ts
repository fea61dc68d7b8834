import { describe, expect, it } from "vitest";
import { etagOf, versionsIn } from "./etag";

describe("If-Match", () => {
  it("allows the version that an ETag was made of", () => {
    expect(versionsIn(etagOf(7))).toEqual([7]);
  });

  it("reads lists and tags that a proxy made weak", () => {
    expect(versionsIn('"1", W/"2" ,"x"')).toEqual([1, 2]);
  });

  it.each(["*", "", "7", '"', '""', '"-1"', '"1.5"', '"99999999999"', "W/7"])(
    "finds none in %s",
    (sent) => {
      expect(versionsIn(sent)).toEqual([]);
    },
  );
});
