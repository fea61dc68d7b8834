import { AppError, invalidInput } from "@/lib/errors";
import type { Contract } from "./contract";
import { isStorable, parseJson } from "./json";

const MAX_JSON_BYTES = 1_000_000;
/** One picture of 10 MB, eight of them, and their fields. */
const MAX_FILE_BYTES = 10_000_000;
const MAX_FORM_BYTES = 8 * MAX_FILE_BYTES + 200_000;

/** Which of the contract's bodies this request brings, judged by its Content-Type alone. */
export function bodyKind(contract: Contract, request: Request): "json" | "form" | "none" {
  if (!contract.body && !contract.form) return "none";
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (contract.body && type === "application/json") return "json";
  if (contract.form && type === "multipart/form-data") return "form";
  const wanted = [contract.body && "application/json", contract.form && "multipart/form-data"];
  throw new AppError("unsupported_media_type", `Send ${wanted.filter(Boolean).join(" or ")}.`);
}

/**
 * The body as an unchecked value; a form's file parts are arrays of File.
 * @throws AppError payload_too_large before more than the limit was read; invalid_input
 */
export async function readBody(kind: "json" | "form", request: Request): Promise<unknown> {
  if (kind === "json") return parseJson(decode(await readAtMost(request, MAX_JSON_BYTES)));
  const bytes = await readAtMost(request, MAX_FORM_BYTES);
  const type = request.headers.get("content-type") ?? "";
  let form: FormData;
  try {
    form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch (cause) {
    throw new AppError("invalid_input", "The form cannot be read.", { cause });
  }
  return formValue(form);
}

/**
 * All the bytes of a body.
 * @throws AppError payload_too_large before more than `limit` was read; invalid_input
 */
export async function readAtMost(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new AppError("payload_too_large", `At most ${limit} bytes may be sent.`);
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge;
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body) {
      size += chunk.byteLength;
      if (size > limit) throw tooLarge;
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause === tooLarge) throw cause;
    // The client left, or was let go: neither a defect nor the database's doing.
    throw new AppError("invalid_input", "The body broke off before its end.", { cause });
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError("invalid_input", "The body is not UTF-8.", { cause });
  }
}

const numbers = new Set(["mrp", "salePrice", "stock"]);
const lists = new Set(["imageIds"]);
const structures = new Set(["options", "variants"]);

/** Form fields in the JSON body's shape: numbers, lists and structures are written as text. */
function formValue(form: FormData): Record<string, unknown> {
  const value: Record<string, unknown> = Object.create(null);
  for (const name of new Set(form.keys())) {
    const parts = form.getAll(name);
    const files = parts.filter((part) => part instanceof File);
    const texts = parts.filter((part) => typeof part === "string");
    if (files.some((file) => file.size > MAX_FILE_BYTES)) {
      throw new AppError("payload_too_large", `A file may have at most ${MAX_FILE_BYTES} bytes.`);
    }
    if (files.length > 0) value[name] = files;
    else if (lists.has(name)) value[name] = texts.filter((item) => item !== "");
    else value[name] = fieldValue(name, texts);
  }
  return { ...value };
}

/** A number as people write it; other text stays, for the schema to refuse. */
const numberIn = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

function fieldValue(name: string, texts: string[]): unknown {
  const [only, ...more] = texts;
  if (only === undefined || more.length > 0)
    throw invalidInput([{ path: name, message: "may be sent once" }]);
  if (!isStorable(only)) {
    throw invalidInput([{ path: name, message: "holds characters that cannot be kept" }]);
  }
  if (numbers.has(name)) return only === "" ? undefined : numberIn(only);
  if (structures.has(name)) return only === "" ? undefined : parseJson(only);
  return only;
}
