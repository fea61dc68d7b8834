"use client";

import { useEffect, useEffectEvent, useReducer, useRef, useState } from "react";
import { ApiProblem } from "@/lib/http/client";
import { uploadPicture } from "@/lib/media/client";
import type { Image } from "@/lib/media/schema";
import { shrinkPicture } from "@/lib/media/shrink";
import { type PictureTile, pictureTiles } from "./picture-tiles";

/** What was picked last and not taken: how many were too many, and whether some were no pictures. */
type LeftOut = { tooMany: number; notPictures: boolean };

const none: LeftOut = { tooMany: 0, notPictures: false };

/**
 * A product's pictures in the browser: each starts going up when it is picked, dropped or pasted, and
 * keeps its place while others are moved. No more than `max` are taken, and pictures only.
 */
export function useUploads(
  storeId: string,
  kept: readonly Pick<Image, "id" | "url">[],
  max: number,
) {
  const [tiles, change] = useReducer(pictureTiles, kept, (images) =>
    images.map(({ id, url }): PictureTile => ({ key: id, url, state: "kept", id })),
  );
  const [leftOut, leaveOut] = useState(none);
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

  function add(picked: Iterable<File>) {
    const all = [...picked];
    const pictures = all.filter(({ type }) => type === "" || type.startsWith("image/"));
    const room = Math.max(0, max - tiles.length);
    leaveOut({
      tooMany: Math.max(0, pictures.length - room),
      notPictures: pictures.length < all.length,
    });
    for (const file of pictures.slice(0, room)) {
      const key = newKey();
      files.current.set(key, file);
      change({ kind: "add", key, url: URL.createObjectURL(file) });
      void send(key);
    }
  }

  const paste = useEffectEvent((event: ClipboardEvent) => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length === 0 || isText(event)) return;
    event.preventDefault();
    add(pasted);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => paste(event);
    document.addEventListener("paste", listen);
    return () => document.removeEventListener("paste", listen);
  }, []);

  return {
    tiles,
    leftOut,
    add,
    retry: (key: string) => void send(key),
    remove(key: string) {
      running.current.get(key)?.abort();
      leaveOut(none);
      change({ kind: "remove", key });
    },
    move: (key: string, by: -1 | 1) => change({ kind: "move", key, by }),
    put: (key: string, at: string) => change({ kind: "put", key, at }),
  };
}

/** A spreadsheet's cells are pasted as text and as a picture of it: a field takes the text. */
function isText({ target, clipboardData }: ClipboardEvent): boolean {
  const isField = target instanceof Element && target.closest("input, textarea") !== null;
  return isField && (clipboardData?.types.includes("text/plain") ?? false);
}

/** `randomUUID` is there in secure contexts alone, and shops open by an address in the house, too. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join("");
}
