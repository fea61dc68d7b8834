import { ApiProblem, toApiProblem } from "@/lib/http/client";
import type { Image } from "./schema";

type Watch = { signal: AbortSignal; onProgress: (percent: number) => void };

const TIMEOUT_MS = 120_000;

/**
 * Sends a picture, telling how far it is: XMLHttpRequest, since fetch does not say.
 * @throws ApiProblem for a refusal, `network` when the server was not reached.
 */
export function uploadPicture(storeId: string, file: Blob, watch: Watch): Promise<Image> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new ApiProblem("network"));
    request.open("POST", `/api/v1/stores/${storeId}/media`);
    request.responseType = "json";
    request.timeout = TIMEOUT_MS;
    request.upload.onprogress = ({ loaded, total }) => {
      if (total > 0) watch.onProgress(Math.floor((loaded * 100) / total));
    };
    request.onload = () =>
      request.status === 201
        ? resolve(request.response as Image)
        : reject(toApiProblem(request.response));
    request.onerror = fail;
    request.ontimeout = fail;
    request.onabort = fail;
    watch.signal.addEventListener("abort", () => request.abort(), { once: true });
    const form = new FormData();
    form.set("file", file, "picture");
    request.send(form);
  });
}
