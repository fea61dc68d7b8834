import { afterEach, describe, expect, it, vi } from "vitest";
import PageHandler from "./page-handler.mjs";
import { findPage } from "./pages.mjs";
import { spoil, spoilAll } from "./tags.mjs";

const handler = new PageHandler();
const page = (html: string, tags: string, status = 200) => ({
  html,
  status,
  headers: { "x-next-cache-tags": tags },
});
const keep = (key: string, value: object) => handler.set(key, value, {});

afterEach(() => {
  vi.useRealTimers();
});

describe("kept pages", () => {
  it("stand until a tag of theirs is spoilt, and then are rendered anew", async () => {
    await keep("/a", page("one", "catalog:1,store:1"));
    spoil(["catalog:2"]);
    expect((await handler.get("/a"))?.value.html).toBe("one");
    spoil(["store:1"]);
    expect(await handler.get("/a")).toBeNull();
    await keep("/a", page("two", "catalog:1,store:1"));
    expect((await handler.get("/a"))?.value.html).toBe("two");
  });

  it("are not kept past a change that came while they were rendered", async () => {
    expect(await handler.get("/b")).toBeNull();
    spoil(["catalog:3"]);
    await keep("/b", page("read before the change", "catalog:3"));
    expect(findPage("/b")).toBeNull();
    expect(await handler.get("/b")).toBeNull();
    await keep("/b", page("read after it", "catalog:3"));
    expect(findPage("/b")?.value.html).toBe("read after it");
  });

  it("all go when changes may have been missed", async () => {
    await keep("/c", page("old", ""));
    spoilAll();
    expect(await handler.get("/c")).toBeNull();
  });

  it("are rendered anew after a day, whatever was heard", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    await keep("/d", page("old", ""));
    vi.advanceTimersByTime(25 * 60 * 60 * 1000);
    expect(await handler.get("/d")).toBeNull();
  });

  it("are not pushed out by answers that anyone can provoke", async () => {
    await keep("/shop", page("a shop", ""));
    const long = "x".repeat(100_000);
    for (let n = 0; n < 1_000; n += 1) await keep(`/none-${n}`, page(long, "", 404));
    expect(findPage("/shop")?.value.html).toBe("a shop");
    expect(findPage("/none-0")).toBeNull();
    expect(findPage("/none-999")).not.toBeNull();
  });

  it("leave when the address stops being a page, and the other way round", async () => {
    await keep("/e", page("there", ""));
    await keep("/e", page("gone", "", 404));
    expect(findPage("/e")?.value.html).toBe("gone");
    await keep("/e", page("back", ""));
    expect(findPage("/e")?.value.html).toBe("back");
  });
});
