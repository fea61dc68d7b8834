import { afterEach, describe, expect, it, vi } from "vitest";
import { keyCaps, type Press, pressed } from "./shortcut-keys";
import { listShortcuts, registerShortcuts, type Shortcut, shortcutFor } from "./shortcuts";

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : "",
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  ...more,
});

const shortcut = (keys: string, more: Partial<Shortcut> = {}): Shortcut => ({
  keys,
  label: keys,
  group: "Test",
  run: () => undefined,
  ...more,
});

let leave: (() => void)[] = [];
const know = (...all: Shortcut[]) => leave.push(registerShortcuts(() => all));
afterEach(() => {
  for (const each of leave) each();
  leave = [];
  vi.unstubAllGlobals();
  shortcutFor(press("Escape"), 0);
});

describe("pressed", () => {
  it("writes a press as shortcuts do", () => {
    expect(pressed(press("j"))).toBe("j");
    expect(pressed(press("?", { shiftKey: true }))).toBe("?");
    expect(pressed(press("J", { shiftKey: true }))).toBe("shift+j");
    expect(pressed(press("ArrowDown", { shiftKey: true }))).toBe("shift+ArrowDown");
    expect(pressed(press("k", { ctrlKey: true }), false)).toBe("mod+k");
    expect(pressed(press("k", { metaKey: true }), true)).toBe("mod+k");
  });

  it("takes a letter by its key with caps lock and on other scripts' keyboards", () => {
    expect(pressed(press("G"))).toBe("g");
    expect(pressed(press("ु", { code: "KeyG" }))).toBe("g");
    expect(pressed(press("ö", { code: "Semicolon" }))).toBe("ö");
  });

  it("leaves alone what other modifiers or a composition make of a key", () => {
    expect(pressed(press("g", { altKey: true }))).toBeNull();
    expect(pressed(press("k", { metaKey: true }), false)).toBeNull();
    expect(pressed(press("k", { ctrlKey: true }), true)).toBeNull();
    expect(pressed(press("g", { isComposing: true }))).toBeNull();
    expect(pressed(press("Process", { code: "KeyG" }))).toBeNull();
  });
});

describe("shortcutFor", () => {
  it("finds a key, and a sequence whose second key comes soon", () => {
    know(shortcut("j"), shortcut("g o"));
    expect(shortcutFor(press("j"), 0)).toMatchObject({ keys: "j" });
    expect(shortcutFor(press("o"), 10)).toBeNull();
    expect(shortcutFor(press("g"), 20)).toBe("begun");
    expect(shortcutFor(press("o"), 900)).toMatchObject({ keys: "g o" });
    expect(shortcutFor(press("g"), 1_000)).toBe("begun");
    expect(shortcutFor(press("o"), 3_000)).toBeNull();
  });

  it("takes a key that does not go on with a sequence for itself", () => {
    know(shortcut("j"), shortcut("g o"));
    expect(shortcutFor(press("g"), 0)).toBe("begun");
    expect(shortcutFor(press("j"), 10)).toMatchObject({ keys: "j" });
    expect(shortcutFor(press("o"), 20)).toBeNull();
  });

  it("lets the youngest have a key, unless it has nothing to do", () => {
    let able = true;
    know(shortcut("a", { label: "shell" }));
    know(shortcut("a", { label: "page", isAvailable: () => able }));
    expect(shortcutFor(press("a"), 0)).toMatchObject({ label: "page" });
    able = false;
    expect(shortcutFor(press("a"), 1)).toMatchObject({ label: "shell" });
    expect(listShortcuts().map(({ label }) => label)).toEqual(["page"]);
  });

  it("does a thing once while its key is held, but moves on", () => {
    know(shortcut("a"), shortcut("j", { repeats: true }));
    expect(shortcutFor(press("a", { repeat: true }), 0)).toBeNull();
    expect(shortcutFor(press("j", { repeat: true }), 1)).toMatchObject({ keys: "j" });
  });

  it("knows no single keys where they are switched off, but those with Ctrl", () => {
    vi.stubGlobal("localStorage", { getItem: () => "off" });
    know(shortcut("j"), shortcut("mod+s"));
    expect(shortcutFor(press("j"), 0)).toBeNull();
    expect(shortcutFor(press("s", { ctrlKey: true }), 1)).toMatchObject({ keys: "mod+s" });
  });
});

it("shows keys as they are printed", () => {
  expect(keyCaps("g o", false)).toEqual([["G"], ["O"]]);
  expect(keyCaps("mod+k", false)).toEqual([["Ctrl", "K"]]);
  expect(keyCaps("mod+k", true)).toEqual([["⌘", "K"]]);
  expect(keyCaps("shift+ArrowDown", false)).toEqual([["Shift", "↓"]]);
});
