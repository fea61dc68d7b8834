const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/**
 * What a file is by its first bytes, or null for anything but the pictures that we read: names and
 * types that clients send say nothing. Only what passes here reaches a decoder.
 */
export function sniff(bytes: Uint8Array): "jpeg" | "png" | "webp" | "gif" | "avif" | null {
  if (bytes.length < 12) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpeg";
  if (ascii(bytes, 0, 8) === "\u0089PNG\r\n\u001a\n") return "png";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "webp";
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return "gif";
  if (ascii(bytes, 4, 8) === "ftyp" && /^(avif|avis|mif1|miaf)$/.test(ascii(bytes, 8, 12))) {
    return "avif";
  }
  return null;
}
