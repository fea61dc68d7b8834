import { readFileSync } from "node:fs";
import { z } from "zod";
import { env } from "@/lib/env";
import { mediaStorage } from "@/lib/media/storage";
import { secretsSchema } from "./schema";
import { takeBackup } from "./take";
import { explainFailure, summaryOf } from "./words";

const orderSchema = z.object({ folder: z.string(), secrets: secretsSchema.nullable() });

/** Fills the folder that the launcher has made, and says what is in it. */
async function run(): Promise<void> {
  const { folder, secrets } = orderSchema.parse(JSON.parse(process.env.SOKO_BACKUP ?? ""));
  const { DATABASE_URL, DIRECT_DATABASE_URL, NEXTAUTH_SECRET = null } = env();
  const manifest = await takeBackup(folder, {
    databaseUrl: DIRECT_DATABASE_URL ?? DATABASE_URL ?? "",
    storage: mediaStorage(),
    version: z.object({ version: z.string() }).parse(packageFile()).version,
    secret: NEXTAUTH_SECRET,
    secrets,
  });
  process.stdout.write(`${summaryOf(manifest)}.\n`);
  const { missing } = manifest.media;
  if (missing.length > 0) {
    warn(
      `${missing.length} files of pictures are lost from the data folder, such as ${missing[0]}.`,
    );
  }
  const wrong = Object.entries(manifest.books).filter(([, count]) => count > 0);
  for (const [what, count] of wrong) warn(`the books do not add up: ${what} ${count}.`);
}

const packageFile = (): unknown =>
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

function warn(text: string): void {
  process.stderr.write(`Note: ${text}\n`);
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exitCode = 1;
}
