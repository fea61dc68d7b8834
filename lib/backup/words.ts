import { Refusal } from "@/lib/boot/say.mjs";
import type { Manifest } from "./schema";

/** A backup in one line for the person at the terminal. */
export function summaryOf({ tables, media }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const pictures = `${media.files} files of pictures (${megabytes(media.bytes)})`;
  return `${rows} rows of ${tables.length} tables, ${pictures}`;
}

export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Why it failed, without the password that an address of a database holds. */
export function explainFailure(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  if (code === "ENOSPC" || code === "EDQUOT") return "There is no room left on the disk.";
  if (code === "EACCES" || code === "EPERM") return `That is not allowed here: ${error.message}.`;
  if (/^E[A-Z]+$|^CONN/.test(code)) return `It did not work: ${error.message}.`;
  return code ? `The database says: ${error.message} (${code})` : (error.stack ?? error.message);
}
