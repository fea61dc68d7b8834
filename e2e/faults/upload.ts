import { type Answer, NoAnswer } from "./ask";
import type { Shop } from "./shops";

const TIMEOUT_MS = 30_000;

/** Sends a picture to a store, once. */
export async function uploadPicture(
  port: number,
  { storeId, token }: Shop,
  bytes: Uint8Array,
): Promise<Answer | NoAnswer> {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(bytes)], "picture.png", { type: "image/png" }));
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/stores/${storeId}/media`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: form,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { status, headers } = answer;
    return { status, headers: Object.fromEntries(headers), text: await answer.text() };
  } catch (error) {
    return new NoAnswer(String(error instanceof Error ? (error.cause ?? error) : error), false);
  }
}
