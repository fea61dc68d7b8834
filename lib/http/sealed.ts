import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret } from "@/lib/env";

let made: { of: string; key: Buffer } | undefined;

/** Made of the secret once: it takes longer than the sealing. */
function key(): Buffer {
  const of = authSecret();
  if (made?.of !== of) {
    made = { of, key: Buffer.from(hkdfSync("sha256", of, "", "soko sealed answers", 32)) };
  }
  return made.key;
}

/** `text` under AES-256-GCM, so that a copy of the database gives no tokens away. */
export function seal(text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64");
}

/** What `seal` was given. Throws when it was sealed under another secret. */
export function unseal(sealed: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}
