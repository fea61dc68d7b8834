import type { ApiProblem } from "@/lib/http/client";

export type PictureTile = { key: string; url: string } & (
  | { state: "kept"; id: string }
  | { state: "sending"; percent: number }
  | { state: "failed"; problem: ApiProblem }
);

type Change =
  | { kind: "add"; key: string; url: string }
  | { kind: "progress"; key: string; percent: number }
  | { kind: "kept"; key: string; id: string }
  | { kind: "failed"; key: string; problem: ApiProblem }
  | { kind: "remove"; key: string }
  | { kind: "move"; key: string; by: -1 | 1 }
  /** To the place where another stands. */
  | { kind: "put"; key: string; at: string };

/** The row of pictures after a change; the first is the cover. */
export function pictureTiles(tiles: readonly PictureTile[], change: Change): PictureTile[] {
  const put = (state: (tile: PictureTile) => PictureTile) =>
    tiles.map((tile) => (tile.key === change.key ? state(tile) : tile));
  switch (change.kind) {
    case "add":
      return [...tiles, { key: change.key, url: change.url, state: "sending", percent: 0 }];
    case "progress":
      return put(({ key, url }) => ({ key, url, state: "sending", percent: change.percent }));
    case "kept":
      // The same file picked twice is one picture.
      return tiles.some((tile) => tile.state === "kept" && tile.id === change.id)
        ? tiles.filter(({ key }) => key !== change.key)
        : put(({ key, url }) => ({ key, url, state: "kept", id: change.id }));
    case "failed":
      return put(({ key, url }) => ({ key, url, state: "failed", problem: change.problem }));
    case "remove":
      return tiles.filter(({ key }) => key !== change.key);
    case "move":
      return moved(tiles, change.key, (from) => from + change.by);
    case "put":
      return moved(tiles, change.key, () => tiles.findIndex(({ key }) => key === change.at));
  }
}

function moved(
  tiles: readonly PictureTile[],
  key: string,
  toward: (from: number) => number,
): PictureTile[] {
  const from = tiles.findIndex((tile) => tile.key === key);
  const tile = tiles[from];
  const to = toward(from);
  if (!tile || to < 0 || to >= tiles.length) return [...tiles];
  const others = tiles.filter((other) => other !== tile);
  return [...others.slice(0, to), tile, ...others.slice(to)];
}
