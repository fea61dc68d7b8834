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
import { copyFolder } from "./folders.mjs";

const folders = ["app", "components", "db", "lib", "public", "drizzle", "e2e/load"];
const rootFiles =
  /^(next\.config|postcss\.config|proxy|instrumentation(-client)?|tsconfig|package)\.\w+$/;

/** The framework's own static pages: each gets the bytes of the page it stands beside. */
export const staticPages = [
  "plain",
  "home-40",
  "home-500",
  "product",
  "scale-home",
  "scale-product",
];

/**
 * A copy of the checkout with the ceilings among its routes, built for production: the product
 * itself ships none of them. An unchanged copy keeps its build.
 */
export async function buildCopy(leash: Leash, env: NodeJS.ProcessEnv): Promise<void> {
  mkdirSync(copyFolder, { recursive: true });
  for (const name of readdirSync(copyFolder)) {
    if (name !== ".next") rmSync(join(copyFolder, name), { recursive: true, force: true });
  }
  const files = readdirSync(root).filter((name) => rootFiles.test(name));
  for (const path of [...folders, ...files]) {
    cpSync(join(root, path), join(copyFolder, path), { recursive: true, filter: isBuilt });
  }
  addCeilings();
  relaxBuild();

  const marker = join(copyFolder, ".next", "bench-build");
  const hash = hashOf(copyFolder);
  if (existsSync(marker) && readFileSync(marker, "utf8") === hash) return;
  rmSync(marker, { force: true });
  say("Building the app with its ceilings.");
  const command = next("build");
  const { code } = await run(leash, "next build", command, {
    env,
    limitMs: 600_000,
    folder: copyFolder,
  });
  if (code !== 0) throw new Error("The copy could not be built; the reason is above.");
  writeFileSync(marker, hash);
}

const isBuilt = (path: string) => !/\.test\.tsx?$/.test(path);

function addCeilings(): void {
  const from = join(copyFolder, "e2e/load/ceilings");
  const to = join(copyFolder, "app/(ceilings)/ceilings");
  cpSync(join(from, "layout.tsx"), join(copyFolder, "app/(ceilings)/layout.tsx"));
  for (const name of staticPages) {
    cpSync(join(from, "static-page.tsx"), join(to, `page-${name}`, "page.tsx"));
  }
  for (const name of ["bytes", "calls"]) {
    cpSync(join(from, `${name}-route.ts`), join(to, name, "[name]", "route.ts"));
  }
}

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

function hashOf(folder: string): string {
  const hash = createHash("sha256").update(process.version);
  const walk = (path: string) => {
    for (const name of readdirSync(path).sort()) {
      const below = join(path, name);
      if (statSync(below).isDirectory()) {
        if (name !== ".next") walk(below);
      } else hash.update(`${below}\0`).update(readFileSync(below));
    }
  };
  walk(folder);
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("hex");
}
