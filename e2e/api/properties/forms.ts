import { randomUUID } from "node:crypto";
import type { Random } from "./random";

type Part = { name: string | null; filename?: string; type?: string; content: Buffer };

const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

export type FormBody = { bytes: Buffer; type: string };

export function picturePart(name: string): Part {
  return { name, filename: "dot.png", type: "image/png", content: dot };
}

export const fieldPart = (name: string, value: string): Part => ({
  name,
  content: Buffer.from(value),
});

/** multipart/form-data, written by hand so that it may also be wrong. */
export function writeForm(parts: Part[], boundary: string = randomUUID()): FormBody {
  const written = parts.map(({ name, filename, type, content }) => {
    const named = name === null ? "" : `; name="${name}"`;
    const file = filename === undefined ? "" : `; filename="${filename}"`;
    const typed = type === undefined ? "" : `Content-Type: ${type}\r\n`;
    const head = `--${boundary}\r\nContent-Disposition: form-data${named}${file}\r\n${typed}\r\n`;
    return Buffer.concat([Buffer.from(head), content, Buffer.from("\r\n")]);
  });
  const bytes = Buffer.concat([...written, Buffer.from(`--${boundary}--\r\n`)]);
  return { bytes, type: `multipart/form-data; boundary=${boundary}` };
}

/** A form that is wrong in one way; `file` is the name that the operation's files have. */
export function hostileForm(random: Random, parts: Part[], file: string): FormBody {
  const good = writeForm(parts);
  const with_ = (...more: Part[]) => writeForm([...parts, ...more]);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
  const ways: (() => FormBody)[] = [
    () => writeForm([]),
    () => ({ ...good, bytes: Buffer.alloc(0) }),
    () => ({ ...good, bytes: good.bytes.subarray(0, good.bytes.length >> 1) }),
    () => ({ ...good, type: "multipart/form-data" }),
    () => ({ ...good, type: "multipart/form-data; boundary=other" }),
    () => ({ ...good, bytes: Buffer.from("--x\r\n\r\n--x--") }),
    () => with_(fieldPart("__proto__", "x")),
    () => with_(fieldPart("constructor", "x")),
    () => with_(fieldPart("name", "a"), fieldPart("name", "b")),
    () => with_(fieldPart("salePrice", "1e400"), fieldPart("stock", "-1")),
    () => with_(fieldPart("options", "[[[["), fieldPart("variants", "null")),
    () => with_(fieldPart("description", "a\u0000b")),
    () => with_({ name: null, content: Buffer.from("x") }),
    () => with_({ name: "", filename: "", content: Buffer.alloc(0) }),
    () => writeForm([fieldPart(file, "text where a file is due")]),
    () => writeForm([{ ...picturePart(file), content: Buffer.alloc(0) }]),
    () => writeForm([{ ...picturePart(file), content: Buffer.from(svg), type: "image/svg+xml" }]),
    () => writeForm([{ ...picturePart(file), content: dot.subarray(0, 40) }]),
    () => writeForm([{ ...picturePart(file), filename: '../../x"; name="a' }]),
    () => writeForm(Array.from({ length: 9 }, () => picturePart(file))),
    () => writeForm(Array.from({ length: 2_000 }, (_, n) => fieldPart(`f${n}`, "x"))),
  ];
  return random.pick(ways)();
}
