"use client";

import { useEffect, useReducer, useRef } from "react";
import { ApiProblem } from "@/lib/http/client";
import { uploadPicture } from "@/lib/media/client";
import type { Image } from "@/lib/media/schema";
import { shrinkPicture } from "@/lib/media/shrink";
import { type PictureTile, pictureTiles } from "./picture-tiles";

/**
 * A product's pictures in the browser: each starts going up when it is picked, and keeps its place
 * while others are moved.
 */
export function useUploads(storeId: string, kept: readonly Pick<Image, "id" | "url">[]) {
  const [tiles, change] = useReducer(pictureTiles, kept, (images) =>
    images.map(({ id, url }): PictureTile => ({ key: id, url, state: "kept", id })),
  );
  const running = useRef(new Map<string, AbortController>());
  const files = useRef(new Map<string, File>());

  useEffect(() => {
    const stops = running.current;
    return () => {
      for (const stop of stops.values()) stop.abort();
    };
  }, []);

  async function send(key: string): Promise<void> {
    const file = files.current.get(key);
    if (!file) return;
    const stop = new AbortController();
    running.current.set(key, stop);
    change({ kind: "progress", key, percent: 0 });
    try {
      const image = await uploadPicture(storeId, await shrinkPicture(file), {
        signal: stop.signal,
        onProgress: (percent) => change({ kind: "progress", key, percent }),
      });
      change({ kind: "kept", key, id: image.id });
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : new ApiProblem("internal");
      if (!stop.signal.aborted) change({ kind: "failed", key, problem });
    } finally {
      running.current.delete(key);
    }
  }

  return {
    tiles,
    add(picked: readonly File[]) {
      for (const file of picked) {
        const key = crypto.randomUUID();
        files.current.set(key, file);
        change({ kind: "add", key, url: URL.createObjectURL(file) });
        void send(key);
      }
    },
    retry: (key: string) => void send(key),
    remove(key: string) {
      running.current.get(key)?.abort();
      change({ kind: "remove", key });
    },
    move: (key: string, by: -1 | 1) => change({ kind: "move", key, by }),
  };
}
