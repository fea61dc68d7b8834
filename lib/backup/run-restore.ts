import { z } from "zod";
import { env } from "@/lib/env";
import { mediaStorage } from "@/lib/media/storage";
import { openBackup } from "./open";
import { createDatabase } from "./own-database";
import { checkRestore, restoreBackup } from "./restore";
import { checkSecret } from "./secret-mark";
import { explainFailure, summaryOf } from "./words";

const orderSchema = z.object({
  folder: z.string(),
  /** `check` writes nothing anywhere; `load` fills the database and the pictures. */
  step: z.enum(["check", "load"]),
  /** The database of our own is not there yet at the check. */
  hasDatabase: z.boolean(),
  /** What the restored shop would seal with, if the backup brings nothing. */
  keptSecret: z.string().nullable(),
  isNewSecretFine: z.boolean(),
});

async function run(): Promise<void> {
  const order = orderSchema.parse(JSON.parse(process.env.SOKO_RESTORE ?? ""));
  const backup = await openBackup(order.folder);
  const { DATABASE_URL, DIRECT_DATABASE_URL, NEXTAUTH_SECRET } = env();
  const databaseUrl = DIRECT_DATABASE_URL ?? DATABASE_URL ?? "";
  if (order.step === "load") {
    const adminUrl = process.env.SOKO_ADMIN_DATABASE_URL;
    if (adminUrl) await createDatabase(databaseUrl, adminUrl);
    await restoreBackup(backup, { databaseUrl, storage: mediaStorage() });
    return;
  }
  const secret = NEXTAUTH_SECRET ?? backup.secrets?.nextAuth ?? order.keptSecret;
  if (!order.isNewSecretFine) checkSecret(backup.manifest, secret);
  await checkRestore(backup, order.hasDatabase ? databaseUrl : null);
  const { createdAt } = backup.manifest;
  process.stdout.write(`The backup of ${createdAt} is whole: ${summaryOf(backup.manifest)}.\n`);
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exitCode = 1;
}
