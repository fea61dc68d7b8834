import { closePool } from "@/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { formatMobile } from "@/lib/mobile-format";
import { closeRedis } from "@/lib/redis";
import { seedDemo } from "./service";

/** Fills the demo stores and says, for the person at the terminal, where they are. */
async function run(): Promise<void> {
  const began = Date.now();
  const { mobile, stores, made } = await seedDemo();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const lines = [
    made > 0 ? `The demo stores are filled (${seconds} s):` : "The demo stores are there:",
    ...stores.map(({ name, url }) => `  ${url}  ${name}`),
    `To run them, sign in at ${env().origin}/login with ${formatMobile(mobile)} and any 6 digits.`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

try {
  await run();
} catch (error) {
  const reason = error instanceof AppError ? error.message : (error as Error).stack;
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
} finally {
  closeRedis();
  await closePool();
}
