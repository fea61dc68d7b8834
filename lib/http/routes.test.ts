import { readdirSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Contract } from "./contract";
import { contracts } from "./contracts";

type Handler = ((...args: unknown[]) => Response | Promise<Response>) & { contract?: Contract };
type Route = { path: string; handlers: Record<string, Handler> };

const root = resolve("app/api/v1");
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const routes: Route[] = [];

beforeAll(async () => {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(`${sep}route.ts`))) {
    const folders = dirname(file).split(sep);
    const path = `/${folders.join("/").replaceAll(/\[(\w+)\]/g, "{$1}")}`;
    const url = pathToFileURL(resolve(root, file)).href;
    if (path !== "/[[...path]]")
      routes.push({ path, handlers: await import(/* @vite-ignore */ url) });
  }
}, 60_000);

const named = (method: string, path: string) => `${method} ${path}`;

describe("the handlers under app/api/v1", () => {
  it("stand where their contracts say, one for each contract", () => {
    const standing = routes.flatMap(({ path, handlers }) =>
      Object.entries(handlers)
        .filter(([, { contract }]) => contract)
        .map(([method, { contract }]) => {
          expect(named(method, path)).toBe(named(contract?.method ?? "", contract?.path ?? ""));
          return named(method, path);
        }),
    );
    const agreed = contracts.map(({ method, path }) => named(method, path));
    expect(standing.toSorted()).toEqual(agreed.toSorted());
  });

  it("answer every other method with 405, naming those that there are", async () => {
    expect(routes.length).toBeGreaterThan(0);
    for (const { path, handlers } of routes) {
      expect([path, Object.keys(handlers).toSorted()]).toEqual([path, methods.toSorted()]);
      const own = methods.filter((method) => handlers[method]?.contract);
      for (const method of methods.filter((other) => !own.includes(other))) {
        const response = await handlers[method]?.();
        const allow = response?.headers.get("allow")?.split(", ").toSorted();
        const status = method === "OPTIONS" ? 204 : 405;
        expect([path, method, response?.status, allow]).toEqual([
          path,
          method,
          status,
          [...own, "OPTIONS"].toSorted(),
        ]);
      }
    }
  });
});
