import { describe, expect, it } from "vitest";
import { ApiProblem } from "@/lib/http/client";
import { type PictureTile, pictureTiles } from "./picture-tiles";

const kept = (key: string): PictureTile => ({ key, url: `/${key}`, state: "kept", id: key });
const keys = (tiles: PictureTile[]) => tiles.map(({ key }) => key).join("");

describe("a product's row of pictures", () => {
  const row = [kept("a"), kept("b"), kept("c")];

  it("moves one by one place, and never over an end", () => {
    expect(keys(pictureTiles(row, { kind: "move", key: "c", by: -1 }))).toBe("acb");
    expect(keys(pictureTiles(row, { kind: "move", key: "a", by: 1 }))).toBe("bac");
    expect(keys(pictureTiles(row, { kind: "move", key: "a", by: -1 }))).toBe("abc");
    expect(keys(pictureTiles(row, { kind: "move", key: "c", by: 1 }))).toBe("abc");
  });

  it("puts one where it was dropped, and nowhere else", () => {
    expect(keys(pictureTiles(row, { kind: "put", key: "c", at: "a" }))).toBe("cab");
    expect(keys(pictureTiles(row, { kind: "put", key: "a", at: "c" }))).toBe("bca");
    expect(keys(pictureTiles(row, { kind: "put", key: "a", at: "z" }))).toBe("abc");
  });

  it("keeps a picture's place while it goes up, fails and is sent again", () => {
    let tiles = pictureTiles(row, { kind: "add", key: "d", url: "blob:d" });
    tiles = pictureTiles(tiles, { kind: "move", key: "d", by: -1 });
    tiles = pictureTiles(tiles, { kind: "failed", key: "d", problem: new ApiProblem("network") });
    expect(tiles[2]).toMatchObject({ state: "failed", url: "blob:d" });
    tiles = pictureTiles(tiles, { kind: "progress", key: "d", percent: 60 });
    tiles = pictureTiles(tiles, { kind: "kept", key: "d", id: "new" });
    expect(tiles[2]).toEqual({ key: "d", url: "blob:d", state: "kept", id: "new" });
  });

  it("shows the same picture once", () => {
    const tiles = pictureTiles(row, { kind: "add", key: "d", url: "blob:d" });
    expect(keys(pictureTiles(tiles, { kind: "kept", key: "d", id: "a" }))).toBe("abc");
  });
});
