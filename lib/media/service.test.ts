import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { media as mediaTable } from "@/db/schema/media";
import { db } from "@/db/transaction";
import { newPicture, newSeller, newStore } from "@/e2e/fixtures/seller";
import { env } from "@/lib/env";
import type { OwnedStoreId } from "@/lib/stores/access";
import type { Image } from "./schema";
import * as media from "./service";

let mine: OwnedStoreId;
let theirs: OwnedStoreId;

beforeEach(async () => {
  mine = await newStore(await newSeller());
  theirs = await newStore(await newSeller());
});

const keyOf = (url: string) => url.replace("/media/", "");
const pathOf = ({ url }: Image) => join(env().SOKO_DATA_DIR, "media", keyOf(url));

describe("uploading a picture", () => {
  it("keeps its files whole, and names every one", async () => {
    const image = await media.upload(mine, await newPicture());
    expect(image).toMatchObject({ width: 20, height: 10, srcset: `${image.url} 20w` });
    const folder = join(pathOf(image), "..");
    expect(readdirSync(folder).sort()).toEqual(["20.avif", "20.webp", "preview.jpg"]);
    const file = await media.findFile(keyOf(image.url));
    const sent = Buffer.from(await new Response(file?.body).arrayBuffer());
    expect(sent.equals(readFileSync(pathOf(image)))).toBe(true);
    expect(file).toMatchObject({ type: "image/webp", size: sent.length });
  });

  it("gives the same image for the same file, also ten times at once", async () => {
    const file = await newPicture();
    const images = await Promise.all(Array.from({ length: 10 }, () => media.upload(mine, file)));
    expect(new Set(images.map(({ id }) => id)).size).toBe(1);
    expect(await db().select().from(mediaTable)).toHaveLength(1);
  });

  it("makes a file that comes sixty times at once a single time, over both stores", async () => {
    const file = await newPicture();
    // More than may wait: without sharing, the last ones are told to come again.
    const images = await Promise.all(
      Array.from({ length: 60 }, (_, n) => media.upload(n % 2 === 0 ? mine : theirs, file)),
    );
    expect(new Set(images.map(({ id }) => id)).size).toBe(2);
  });

  it("refuses what is no picture at once, however many are being made", async () => {
    const others = await Promise.all(Array.from({ length: 50 }, () => newPicture()));
    const making = Promise.allSettled(others.map((file) => media.upload(mine, file)));
    const html = new File(["<!doctype html><script>1</script>"], "a.png", { type: "image/png" });
    await expect(media.upload(mine, html)).rejects.toMatchObject({
      code: "unsupported_media_type",
    });
    const outcomes = await making;
    expect(outcomes.map(({ status }) => status)).toContain("rejected");
    expect(outcomes.map(({ status }) => status)).toContain("fulfilled");
  });

  it("gives another store an image of its own over the same files", async () => {
    const file = await newPicture();
    const [one, other] = [await media.upload(mine, file), await media.upload(theirs, file)];
    expect(other.id).not.toBe(one.id);
    expect(other.url).toBe(one.url);
  });

  it("makes files anew that the data folder lost", async () => {
    const file = await newPicture();
    const image = await media.upload(mine, file);
    rmSync(pathOf(image));
    expect(await media.upload(mine, file)).toEqual(image);
    expect(existsSync(pathOf(image))).toBe(true);
  });

  it("adds the AVIF files of a picture that was kept before there were any", async () => {
    const file = await newPicture();
    const { id, url, ...rest } = await media.upload(mine, file);
    const avif = pathOf({ id, url, ...rest }).replace(".webp", ".avif");
    rmSync(avif);
    await db().update(mediaTable).set({ avifWidths: [] });
    const [old] = await media.listImages(mine, [id]);
    expect(old).toMatchObject({ id, url, avifWidths: [] });
    expect(await media.upload(mine, file)).toEqual({ id, url, ...rest });
    expect(existsSync(avif)).toBe(true);
    expect(await media.findFile(keyOf(url).replace(".webp", ".avif"))).toMatchObject({
      type: "image/avif",
    });
  });

  it("refuses more than 10 MB, and what is no picture, and keeps nothing of it", async () => {
    const large = new File([new Uint8Array(10_000_001)], "large.jpg", { type: "image/jpeg" });
    await expect(media.upload(mine, large)).rejects.toMatchObject({ code: "payload_too_large" });
    const page = new File(["<html><script>alert(1)</script></html>"], "a.png", {
      type: "image/png",
    });
    await expect(media.upload(mine, page)).rejects.toMatchObject({
      code: "unsupported_media_type",
    });
    expect(await db().select().from(mediaTable)).toEqual([]);
  });
});

describe("pictures of a store", () => {
  it("are found in the order asked for, and never another store's", async () => {
    const one = await media.upload(mine, await newPicture());
    const two = await media.upload(mine, await newPicture());
    const foreign = await media.upload(theirs, await newPicture());
    expect(await media.listImages(mine, [two.id, one.id])).toEqual([two, one]);
    for (const id of [foreign.id, "x"]) {
      await expect(media.listImages(mine, [one.id, id])).rejects.toMatchObject({
        code: "not_found",
      });
    }
  });

  it("have no file at any other key", async () => {
    const { url } = await media.upload(mine, await newPicture());
    const key = keyOf(url);
    for (const other of ["../secrets.json", key.replace("20.webp", "21.webp"), `${key}/..`, ""]) {
      expect(await media.findFile(other)).toBeNull();
    }
  });
});
