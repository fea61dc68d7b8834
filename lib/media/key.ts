const form = /^([0-9a-f]{2})\/(\1[0-9a-f]{62})\/(?:[1-9]\d{0,3}\.(?:avif|webp)|preview\.jpg)$/;

/** Whether this can be the key of a picture's file: nothing else is opened or written. */
export function isMediaKey(key: string): boolean {
  return form.test(key);
}

/** The Content-Type of a key's file. */
export function typeOf(key: string): "image/avif" | "image/webp" | "image/jpeg" {
  if (key.endsWith(".jpg")) return "image/jpeg";
  return key.endsWith(".avif") ? "image/avif" : "image/webp";
}
