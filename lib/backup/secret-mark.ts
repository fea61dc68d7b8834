import { hkdfSync } from "node:crypto";
import { Refusal } from "@/lib/boot/say.mjs";
import type { Manifest } from "./schema";

/** Tells whether two secrets are the same, and nothing else of them. */
export function secretMark(secret: string): string {
  return Buffer.from(hkdfSync("sha256", secret, "", "soko backup mark", 16)).toString("hex");
}

/** @throws Refusal when the restored shop could not open what the old one sealed */
export function checkSecret(manifest: Manifest, secret: string | null): void {
  if (manifest.secretMark === null) return;
  if (secret !== null && secretMark(secret) === manifest.secretMark) return;
  throw new Refusal(
    "The shop of this backup had another NEXTAUTH_SECRET, which is not in the backup. " +
      "Set it to what it was. If that is lost, --new-secret restores all the same: everybody signs in " +
      "anew, and a request that is repeated from before gets an error instead of its first answer.",
  );
}
