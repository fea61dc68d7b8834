import { findAnswer, keepAnswer } from "@/lib/cache/answers.mjs";
import { lastSpoilt, now } from "@/lib/cache/tags.mjs";
import type { CacheTag } from "@/lib/cache-tags";
import { withCors } from "./cors";

type Made = { body: unknown; tags: readonly CacheTag[] };
type Kept = NonNullable<ReturnType<typeof findAnswer>>;

const plainPath = /^[A-Za-z0-9/_-]+$/;
const underWay = new Map<string, { began: number; answer: Promise<Kept> }>();

/** Where a public answer can be kept: asked for by its plain address, without a query; else null. */
export function keptUnder(request: Request): string | null {
  const { pathname, search } = new URL(request.url);
  return search === "" && plainPath.test(pathname) ? pathname : null;
}

/**
 * Answers with what was made once, until a tag of it is spoilt; the server sends it by itself then.
 * All who ask meanwhile wait for the one that is being made, if it was begun after the last change.
 */
export async function answerKept(path: string, make: () => Promise<Made>): Promise<Response> {
  const { status, headers, etag, body } = await find(path, make);
  const bytes = await body("identity");
  const response = new Response(new Uint8Array(bytes), { status, headers });
  response.headers.set("etag", etag);
  return response;
}

function find(path: string, make: () => Promise<Made>): Kept | Promise<Kept> {
  const known = findAnswer(path);
  if (known) return known;
  const other = underWay.get(path);
  if (other && other.began > lastSpoilt()) return other.answer;
  const began = now();
  const answer = keep(path, began, make);
  const mine = { began, answer };
  underWay.set(path, mine);
  const done = () => {
    if (underWay.get(path) === mine) underWay.delete(path);
  };
  answer.then(done, done);
  return answer;
}

async function keep(path: string, since: number, make: () => Promise<Made>): Promise<Kept> {
  const { body, tags } = await make();
  const bytes = Buffer.from(JSON.stringify(body));
  const { headers } = withCors(new Response());
  headers.set("content-type", "application/json");
  headers.set("cache-control", "public, max-age=0, must-revalidate");
  return keepAnswer(path, {
    status: 200,
    headers: [...headers],
    bytes,
    tags,
    since,
  });
}
