import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hashSource, isKnownScript, joinScripts } from "./inline-scripts.mjs";

const push = (text: string) => `self.__next_f.push(${JSON.stringify([1, text])})`;
const tag = (text: string) => `<script>${text}</script>`;
const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("an inline script", () => {
  it.each([
    push('1:"$Sreact.fragment"\n'),
    "(self.__next_f=self.__next_f||[]).push([0])",
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"]});',
  ])("of Next's is known: %s", (text) => {
    expect(isKnownScript(text)).toBe(true);
  });

  it.each([
    "alert(1)",
    "self.__next_f.push(alert(1))",
    'self.__next_f.push([1,"x"]);alert(1)',
    'self.__next_f.push([1,"x"]);alert(")")',
    'self.__next_f.push([1,"x"])(1)',
    'self.__next_f.push([1,alert("x")])',
    'self.__next_f.push([1,"x"],alert(1))',
    "self.__next_f.push([1,`x`])",
    "self.__next_f.push([1,'x'])",
    'self.__next_f.push([1,"x"])//',
    ' self.__next_f.push([1,"x"])',
    "(self.__next_f=self.__next_f||alert(1)||[]).push([0])",
    'x.push([1,"x"])',
    "",
  ])("that is anything else is not: %s", (text) => {
    expect(isKnownScript(text)).toBe(false);
  });
});

describe("a kept page", () => {
  it("has its known scripts joined under one hash of exactly what stands in it", () => {
    const page = `<body>${tag("(self.__next_f=self.__next_f||[]).push([0])")}${tag(push("a"))}${tag(push("b <\\/b>"))}</body>`;
    const { html, hashes } = joinScripts(page);
    const [, text = ""] = /<script>([\s\S]*)<\/script>/.exec(html) ?? [];
    expect(hashes).toEqual([sha256(text)]);
    const self = { __next_f: [] as unknown[] };
    new Function("self", text)(self);
    expect(self.__next_f).toEqual([[0], [1, "a"], [1, "b <\\/b>"]]);
  });

  it("blesses no script that was slipped in, wherever it stands", () => {
    const evil = "alert('</p>')";
    const page = `<p>${tag(evil)}</p>${tag(push("a"))}${tag(evil)}${tag(push("b"))}`;
    const { html, hashes } = joinScripts(page);
    expect(html).toBe(page);
    expect(hashes).toEqual([hashSource(push("a")), hashSource(push("b"))]);
    expect(hashes).not.toContain(hashSource(evil));
  });

  it("keeps scripts with attributes as they are", () => {
    const page = `<script type="application/ld+json">{"a":1}</script><script src="/x.js"></script>`;
    expect(joinScripts(page)).toEqual({ html: page, hashes: [] });
  });
});
