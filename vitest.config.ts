import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const needsPostgres = ["**/*service.test.ts", "**/*.db.test.ts"];
const notOurs = ["node_modules/**", ".next/**", ".soko/**"];

const alias = {
  "@": resolve(import.meta.dirname),
  // Throws on import outside React's server condition.
  "server-only": resolve(import.meta.dirname, "e2e/fixtures/server-only.ts"),
};

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "lib/**/*.test.ts",
            "e2e/faults/**/*.test.ts",
            "components/**/*.test.{ts,tsx}",
            "db/**/*.test.ts",
          ],
          exclude: [...notOurs, ...needsPostgres],
          setupFiles: ["e2e/fixtures/next-cache.ts"],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: needsPostgres,
          exclude: notOurs,
          globalSetup: ["e2e/fixtures/database-template.ts"],
          setupFiles: ["e2e/fixtures/next-cache.ts", "e2e/fixtures/database.ts"],
          // A worker owns one clone, so its files run one after the other in it.
          maxWorkers: 2,
          testTimeout: 15_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "api",
          include: ["e2e/api/**/*.test.ts"],
          globalSetup: ["e2e/fixtures/base-url.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
