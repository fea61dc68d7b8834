import { revalidateTag } from "next/cache";
import type { NextRequest } from "next/server";
import { type AccountActor, type CustomerActor, callerOf } from "@/lib/auth/actor";
import { authenticate, bearerToken, unauthenticated } from "@/lib/auth/authenticate";
import { readCookie, sessionCookie } from "@/lib/auth/cookies";
import type { Audience } from "@/lib/auth/schema";
import type { CacheTag } from "@/lib/cache-tags";
import { AppError, invalidInput, notFound } from "@/lib/errors";
import { isId } from "@/lib/id-schema";
import { requestId } from "@/lib/request-id";
import { authorize, type OwnedStoreId } from "@/lib/stores/access";
import { linkSchema } from "@/lib/stores/schema";
import { bodyKind, readBody } from "./body";
import { clientAddress } from "./client-address";
import type { Body, Contract, Params, Query, Success } from "./contract";
import { withCors } from "./cors";
import { idempotencyKey, type Outcome, once } from "./idempotency";
import { isStorable } from "./json";
import { answerKept, keptUnder } from "./kept";
import { assertOwnOrigin } from "./origin";
import { problemResponse, toAppError } from "./problem";
import { checkResponse, parseInput } from "./validate";

type ActorOf<C extends Contract> = C["audience"] extends "seller"
  ? AccountActor
  : C["audience"] extends "customer"
    ? CustomerActor
    : C["audience"] extends "either"
      ? AccountActor | CustomerActor
      : null;

type Known<C extends Contract> = {
  request: Request;
  actor: ActorOf<C>;
  /** Whether the caller was known by a cookie, as browsers are, or by a bearer token. */
  viaCookie: boolean;
  params: Params<C>;
  /** The store of the path, checked for the actor; for contracts with a permission. */
  storeId: C["permission"] extends string ? OwnedStoreId : undefined;
};

export type Call<C extends Contract> = Known<C> & {
  query: Query<C>;
  body: Body<C>;
  ifMatch: C["ifMatch"] extends "required" ? string : string | null;
};

/** An answer with another status than the contract's first, or with headers. */
export class Reply<T> {
  constructor(
    readonly body: T,
    readonly status: number,
    readonly headers: Record<string, string> = {},
  ) {}
}

type Options<C extends Contract, R> = {
  /** Looks up what the path names, so that a foreign id is a 404 whatever else is wrong. */
  owns?: (known: Known<C>) => Promise<unknown>;
  /** Runs when a kept success is answered again: mends what a crash after its commit left undone. */
  replayed?: (result: R) => Promise<void>;
} & (C["method"] extends "GET"
  ? {
      invalidates?: never;
      /** For public answers that are the same for everybody: what spoils one that is kept. */
      keeps?: (result: R) => CacheTag[];
    }
  : { invalidates: (result: R, call: Call<C>) => CacheTag[]; keeps?: never });

/** A path without parameters has none: Next then resolves to undefined. */
type Segments = { params: Promise<Record<string, string | string[] | undefined> | undefined> };

/**
 * A route handler for a contract: authenticate, authorize, parse, call, invalidate, respond. The
 * order of judgement is API.md's, and this is the only place where an error becomes an answer.
 */
export function route<const C extends Contract, R extends Success<C>>(
  contract: C,
  handle: (call: Call<C>) => Promise<R | Reply<R>>,
  options: Options<C, R>,
) {
  const handler = async (request: NextRequest, segments: Segments): Promise<Response> => {
    const id = requestId();
    const params = (await segments.params) ?? {};
    const viaCookie = needsCookie(contract, request, params);
    let response: Response;
    try {
      if (viaCookie && contract.method !== "GET") assertOwnOrigin(request);
      const known = await know(contract, request, params, viaCookie);
      response = await run(contract, known, handle, options);
    } catch (error) {
      response = problemResponse(toAppError(error, id), id);
    }
    response.headers.set("x-request-id", id);
    if (!response.headers.has("cache-control")) {
      response.headers.set("cache-control", "private, no-store");
    }
    return viaCookie ? response : withCors(response);
  };
  // So that a test can hold each handler against its place in app/api.
  return Object.assign(handler, { contract });
}

/** A request that stands on a cookie: the cart's, or a session's where there is no bearer token. */
function needsCookie(contract: Contract, request: Request, params: object): boolean {
  if ("cartId" in params && params.cartId === "current") return true;
  if (request.headers.has("authorization")) return false;
  return audiencesOf(contract).some((audience) => readCookie(request, sessionCookie(audience)));
}

function audiencesOf({ audience }: Contract): Audience[] {
  if (audience === "public") return [];
  return audience === "either" ? ["seller", "customer"] : [audience];
}

async function know<C extends Contract>(
  contract: C,
  request: Request,
  segments: Record<string, string | string[] | undefined>,
  viaCookie: boolean,
): Promise<Known<C>> {
  const actor = await findActor(contract, request);
  const params = knownParams(segments);
  const storeId =
    contract.permission && actor
      ? await authorize(actor, params.storeId ?? "", contract.permission)
      : undefined;
  // The audience decides the actor's type, and the path the params': both were checked above.
  return { request, actor, viaCookie, params, storeId } as unknown as Known<C>;
}

async function findActor(contract: Contract, request: Request) {
  const audiences = audiencesOf(contract);
  if (audiences.length === 0) return null;
  const header = request.headers.get("authorization");
  if (header !== null) return authenticate(bearerToken(header), audiences);
  for (const audience of audiences) {
    const token = readCookie(request, sessionCookie(audience));
    if (token) return authenticate(token, audiences);
  }
  throw unauthenticated();
}

/** A cart's key, or `current`. */
const cartKey = /^[A-Za-z0-9_-]{1,64}$/;

function isPossible(name: string, value: string): boolean {
  if (name === "storeLink") return linkSchema.safeParse(value).success;
  return name === "cartId" ? cartKey.test(value) : isId(value);
}

/** Path parameters that can lead anywhere: what cannot be an id or a link is not looked up. */
function knownParams(segments: Record<string, string | string[] | undefined>) {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(segments)) {
    if (typeof value !== "string") continue;
    if (!isPossible(name, value)) throw notFound(name.replace(/(Id|Link)$/, ""));
    params[name] = value;
  }
  return params;
}

/**
 * What a request asks for, parsed. A foreign id is judged before all that may be wrong with it; where
 * nothing is, the handler's own look finds the same, and one look is enough.
 */
async function ask<C extends Contract>(
  contract: C,
  known: Known<C>,
  owns: ((known: Known<C>) => Promise<unknown>) | undefined,
) {
  const { request } = known;
  try {
    const kind = bodyKind(contract, request);
    const sent = kind === "none" ? undefined : await readBody(kind, request);
    const schema = kind === "form" ? contract.form : contract.body;
    const body = kind === "none" ? undefined : parseInput(schema, sent);
    const isKeyed = contract.method === "POST";
    const key = isKeyed ? idempotencyKey(request, contract.idempotencyKey === "required") : null;
    const query = parseQuery(contract, request);
    return { sent, body, key, query, ifMatch: precondition(contract, request) };
  } catch (error) {
    await owns?.(known);
    throw error;
  }
}

async function run<C extends Contract, R extends Success<C>>(
  contract: C,
  known: Known<C>,
  handle: (call: Call<C>) => Promise<R | Reply<R>>,
  options: Options<C, R>,
): Promise<Response> {
  const asked = await ask(contract, known, options.owns);
  const { query, key, sent } = asked;
  const call = { ...known, ...asked } as unknown as Call<C>;

  const path = options.keeps ? keptUnder(known.request) : null;
  if (options.keeps && path !== null) {
    const { keeps } = options;
    return answerKept(path, async () => {
      const body = plain(await handle(call));
      checkResponse(contract, firstStatus(contract), body);
      return { body, tags: keeps(body) };
    });
  }

  let result: R | undefined;
  const work = async (): Promise<Outcome> => {
    const answer = await handle(call);
    const reply = answer instanceof Reply ? answer : new Reply(answer, firstStatus(contract));
    result = reply.body;
    return { status: reply.status, body: reply.body, headers: reply.headers };
  };
  const outcome =
    key === null
      ? await work()
      : await once(
          { caller: caller(known), operation: operation(contract, known), key },
          { query, sent },
          work,
        );
  if (result === undefined && outcome.status !== 204) await options.replayed?.(outcome.body as R);
  if (options.invalidates && outcome.status < 300) {
    const spoilt = options.invalidates(result ?? (outcome.body as R), call);
    for (const tag of spoilt) revalidateTag(tag, { expire: 0 });
  }
  return respond(contract, outcome);
}

const plain = <R>(answer: R | Reply<R>): R => (answer instanceof Reply ? answer.body : answer);

/**
 * Whose keys these are. Callers without a token are told apart by their address at best, so what
 * keeps their answers apart is that a key cannot be guessed.
 */
const caller = <C extends Contract>({ actor, request }: Known<C>): string =>
  actor ? callerOf(actor) : `address ${clientAddress(request.headers)}`;

const operation = <C extends Contract>(contract: C, { params }: Known<C>): string =>
  [contract.id, ...Object.values<string>(params)].join(" ");

function parseQuery(contract: Contract, request: Request): unknown {
  const search = new URL(request.url).searchParams;
  const sent = [...new Set(search.keys())].map((name) => {
    const values = search.getAll(name);
    if (![name, ...values].every(isStorable)) {
      throw invalidInput([{ path: name, message: "holds characters that cannot be kept" }]);
    }
    return [name, values.length === 1 ? values[0] : values];
  });
  return parseInput(contract.query, Object.fromEntries(sent));
}

function precondition(contract: Contract, request: Request): string | null {
  if (!contract.ifMatch) return null;
  const sent = request.headers.get("if-match");
  if (sent === null && contract.ifMatch === "required") {
    throw new AppError("precondition_required", "Send If-Match with the ETag of the last read.");
  }
  return sent;
}

function firstStatus(contract: Contract): number {
  const usual = { POST: [201, 200, 202, 204] } as Record<string, number[]>;
  const order = usual[contract.method] ?? [200, 204];
  return order.find((status) => status in contract.response) ?? 200;
}

function respond(contract: Contract, { status, body, headers }: Outcome): Response {
  if (status === 204) return new Response(null, { status, headers: headers ?? {} });
  checkResponse(contract, status, body);
  const sent = new Headers(headers);
  sent.set("content-type", "application/json");
  if (typeof body === "object" && body !== null && "etag" in body)
    sent.set("etag", String(body.etag));
  return new Response(JSON.stringify(body), { status, headers: sent });
}
