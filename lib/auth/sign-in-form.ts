import { AppError } from "@/lib/errors";
import { readAtMost } from "@/lib/http/body";
import { parseJson } from "@/lib/http/json";

const MAX_BYTES = 100_000;
const forms = new Set(["application/x-www-form-urlencoded", "application/json"]);

/**
 * The body of a form that next-auth is sent, known to be small and readable.
 * @throws AppError unsupported_media_type, payload_too_large, invalid_input
 */
export async function readSignInForm(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!forms.has(type)) {
    throw new AppError("unsupported_media_type", `Send ${[...forms].join(" or ")}.`);
  }
  const bytes = await readAtMost(request, MAX_BYTES);
  if (type === "application/json") {
    const value = parseJson(new TextDecoder().decode(bytes));
    if (typeof value !== "object" || value === null) {
      throw new AppError("invalid_input", "The body is not an object.");
    }
  }
  return bytes;
}
