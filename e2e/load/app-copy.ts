import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { next } from "@/lib/boot/build.mjs";
import { root } from "@/lib/boot/checkout.mjs";
import { run } from "@/lib/boot/command.mjs";
import type { Leash } from "@/lib/boot/leash.mjs";
import { say } from "@/lib/boot/say.mjs";
import { copyFolder, floorFolder } from "./folders.mjs";

const folders = ["app", "components", "db", "lib", "public", "drizzle", "e2e/load"];
const rootFiles =
  /^(next\.config|postcss\.config|proxy|instrumentation(-client)?|tsconfig|package)\.\w+$/;

/**
 * A copy of the checkout with the ceilings among its routes, built for production: the product
 * itself ships none of them. An unchanged copy keeps its build.
 */
export async function buildCopy(leash: Leash, env: NodeJS.ProcessEnv): Promise<void> {
  clear(copyFolder);
  const files = readdirSync(root).filter((name) => rootFiles.test(name));
  for (const path of [...folders, ...files]) {
    cpSync(join(root, path), join(copyFolder, path), { recursive: true, filter: isBuilt });
  }
  for (const name of ["bytes", "calls"]) {
    const to = join(copyFolder, "app/(ceilings)/ceilings", name, "[name]", "route.ts");
    cpSync(join(copyFolder, `e2e/load/ceilings/${name}-route.ts`), to);
  }
  relaxBuild();
  await build("the app with its ceilings", copyFolder, leash, env);
}

const isBuilt = (path: string) => !/\.test\.tsx?$|e2e\/load\/floor/.test(path);

/** Types are checked by `npm test`; here they would only cost time. */
function relaxBuild(): void {
  renameSync(join(copyFolder, "next.config.ts"), join(copyFolder, "next.config.product.ts"));
  writeFileSync(
    join(copyFolder, "next.config.ts"),
    `import config from "./next.config.product";
export default { ...config, typescript: { ignoreBuildErrors: true } };
`,
  );
}

/** The framework with a static page for each name and nothing else, as `next build` leaves it. */
export async function buildFloor(
  pages: string[],
  leash: Leash,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  clear(floorFolder);
  const from = join(root, "e2e/load/floor/app");
  // Without these, which do nothing, Next would take those of the checkout above.
  const empty = {
    "next.config.mjs": "export default {};\n",
    "package.json": '{ "private": true }\n',
    "instrumentation.mjs": "export function register() {}\n",
    "proxy.mjs": `export function proxy() {}\nexport const config = { matcher: "/proxied" };\n`,
  };
  for (const [name, text] of Object.entries(empty)) writeFileSync(join(floorFolder, name), text);
  cpSync(join(from, "layout.tsx"), join(floorFolder, "app/layout.tsx"));
  for (const name of pages) {
    cpSync(join(from, "page.tsx"), join(floorFolder, "app", name, "page.tsx"));
  }
  await build("the framework's own pages", floorFolder, leash, env);
}

function clear(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (name !== ".next") rmSync(join(folder, name), { recursive: true, force: true });
  }
}

async function build(what: string, folder: string, leash: Leash, env: NodeJS.ProcessEnv) {
  const marker = join(folder, ".next", "bench-build");
  const hash = hashOf(folder);
  if (existsSync(marker) && readFileSync(marker, "utf8") === hash) return;
  rmSync(marker, { force: true });
  say(`Building ${what}.`);
  const { code, output } = await run(leash, "next build", next("build"), {
    env,
    limitMs: 600_000,
    folder,
    quiet: true,
  });
  if (code !== 0) throw new Error(`The build of ${folder} failed:\n${output}`);
  writeFileSync(marker, hash);
}

function hashOf(folder: string): string {
  const hash = createHash("sha256").update(process.version);
  const walk = (path: string) => {
    for (const name of readdirSync(path).sort()) {
      const below = join(path, name);
      if (statSync(below).isDirectory()) {
        if (name !== ".next") walk(below);
      } else if (!/next-env|tsconfig/.test(name)) {
        hash.update(`${below}\0`).update(readFileSync(below));
      }
    }
  };
  walk(folder);
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("hex");
}
