import { describe, expect, it } from "vitest";
import handler from "./read-handler.mjs";
import { now, spoil } from "./tags.mjs";

const entry = (text: string, tags: string[], timestamp = now()) => ({
  value: new Blob([text]).stream(),
  tags,
  timestamp,
  stale: 300,
  expire: 3_600,
  revalidate: 900,
});
const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 10));
const textOf = async (key: string) => {
  const found = await handler.get(key);
  return found ? new Response(found.value).text() : null;
};

describe("kept reads", () => {
  it("can be read many times, until a tag of theirs is spoilt", async () => {
    await handler.set("a", Promise.resolve(entry("किराना", ["catalog:1"])));
    expect(await textOf("a")).toBe("किराना");
    expect(await textOf("a")).toBe("किराना");
    await handler.updateTags(["catalog:1"]);
    expect(await textOf("a")).toBeNull();
  });

  it("are not kept past a change that came while they were read", async () => {
    const began = now();
    spoil(["catalog:2"]);
    await handler.set("b", Promise.resolve(entry("old", ["catalog:2"], began)));
    expect(await textOf("b")).toBeNull();
  });

  it("make who asks meanwhile wait, also when the reading fails", async () => {
    const keeping = handler.set(
      "c",
      soon().then(() => entry("there", [])),
    );
    const asked = textOf("c");
    await keeping;
    expect(await asked).toBe("there");

    const away = soon().then(() => Promise.reject(new Error("The database is away.")));
    await handler.set("d", away);
    expect(await textOf("d")).toBeNull();
  });

  it("leave out what is to be read anew each time", async () => {
    await handler.set("e", Promise.resolve({ ...entry("x", []), expire: 0 }));
    expect(await textOf("e")).toBeNull();
  });
});
