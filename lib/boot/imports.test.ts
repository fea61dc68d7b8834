import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let tree: string;

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), "soko-imports-"));
  for (const file of ["biome.json", ".gitignore"]) copyFileSync(file, join(tree, file));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

/** The specifiers, among those planted, that Biome refuses in a file at this path. */
function refused(path: string, specifiers: string[]): string[] {
  const file = join(tree, path);
  mkdirSync(dirname(file), { recursive: true });
  const lines = specifiers.map((specifier) => `import "${specifier}";`);
  writeFileSync(file, `${lines.join("\n")}\n`);
  const biome = resolve("node_modules/.bin/biome");
  const args = ["lint", "--reporter=github", "--only=style/noRestrictedImports", path];
  const run = spawnSync(biome, args, { cwd: tree, encoding: "utf8" });
  expect(run.error).toBeUndefined();
  const reported = [...run.stdout.matchAll(/noRestrictedImports.*?line=(\d+)/g)];
  expect(run.status === 0).toBe(reported.length === 0);
  return reported.map((match) => specifiers[Number(match[1]) - 1] ?? "");
}

describe("imports point one way", () => {
  it("stops a component at services, queries, caches, routes and the database", () => {
    const allowed = ["@/lib/cart/schema", "@/lib/cart/client", "@/lib/money", "../ui/button"];
    const planted = [
      "@/lib/cart/service",
      "@/lib/cart/queries",
      "../../lib/cart/cache",
      "@/lib/env",
      "@/app/login/form",
      "@/db/client",
    ];
    expect(refused("components/cart/line.tsx", [...allowed, ...planted])).toEqual(planted);
  });

  it("stops a page and a route handler at the database", () => {
    const allowed = ["@/lib/cart/service", "@/lib/cart/cache", "@/components/ui/button"];
    const planted = ["@/db/client", "../../db/schema/carts", "@/lib/cart/queries"];
    expect(refused("app/cart/page.tsx", [...allowed, ...planted])).toEqual(planted);
  });

  it("stops lib at components and pages, and lets services reach the database", () => {
    const planted = ["@/components/ui/button", "../../app/page"];
    expect(refused("lib/checkout/service.ts", ["@/db/client", ...planted])).toEqual(planted);
    expect(refused("lib/cart/service.ts", ["@/db/client", ...planted])).toContain(planted[0]);
    expect(refused("lib/money.ts", planted)).toEqual(planted);
  });

  it("keeps the domains in their order", () => {
    const earlier = ["../auth/actor", "@/lib/stores/service", "@/lib/catalog/schema"];
    const later = ["../orders/service", "@/lib/customers/schema", "@/lib/checkout/service"];
    expect(refused("lib/cart/service.ts", [...earlier, ...later])).toEqual(later);
    expect(refused("lib/checkout/service.ts", [...earlier, "../orders/service"])).toEqual([]);
    expect(refused("lib/auth/service.ts", earlier.slice(1))).toEqual(earlier.slice(1));
  });

  it("keeps db at the bottom", () => {
    const planted = ["@/lib/env", "../components/ui/button", "@/app/page"];
    expect(refused("db/client.ts", ["./schema/stores", ...planted])).toEqual(planted);
  });
});
