import { withCors } from "@/lib/http/cors";
import { openApiDocument } from "@/lib/http/openapi";

const HOUR_SECONDS = 3_600;

/** The API's OpenAPI 3.1 document, made from the contracts that parse its requests. */
export function GET(): Response {
  const headers = { "cache-control": `public, max-age=${HOUR_SECONDS}` };
  return withCors(Response.json(openApiDocument(), { headers }));
}
