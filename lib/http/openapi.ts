import type { z } from "zod";
import type { ErrorReason } from "@/lib/errors";
import type { Contract } from "./contract";
import { chapters } from "./contracts";
import { type JsonSchema, problemSchema, SchemaBook } from "./openapi-schemas";

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

/** What each error means, under the name that its shared answer has. */
const problems = {
  400: ["InvalidInput", "The body, a parameter or a header is not as described."],
  401: ["Unauthenticated", "No token, or one that is edited, expired or revoked."],
  403: [
    "Forbidden",
    "A token of the other audience, a role that does not allow it, or a foreign origin.",
  ],
  404: ["NotFound", "Not there, or another's."],
  412: ["PreconditionFailed", "Changed meanwhile: read it again."],
  413: ["PayloadTooLarge", "More bytes than are taken."],
  415: ["UnsupportedMediaType", "Another Content-Type than those described."],
  428: ["PreconditionRequired", "If-Match is missing."],
  429: ["RateLimited", "Too many requests: come back after Retry-After seconds."],
  500: ["Internal", "A defect of ours; `requestId` finds it in the log."],
  503: ["Unavailable", "Something that is needed is away: come back after Retry-After seconds."],
} as const;

type SharedStatus = keyof typeof problems;

const parameterSchemas: Record<string, [description: string, schema: JsonSchema]> = {
  storeLink: ["The store's link.", { type: "string", maxLength: 60 }],
  cartId: ["The cart's id; in a browser also `current`.", { type: "string" }],
  lineId: ["The line's id, which is its variant's.", { type: "string" }],
};

/** The OpenAPI 3.1 document of every contract. */
export function openApiDocument() {
  const book = new SchemaBook();
  const problem = book.write(problemSchema, "output");
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { name, contracts } of chapters) {
    for (const contract of contracts) {
      const path = paths[contract.path] ?? {};
      path[contract.method.toLowerCase()] = operation(contract, name, book, problem);
      paths[contract.path] = path;
    }
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Soko",
      version: "1",
      summary: "Online stores by phone number.",
      description: [
        "Money is a whole number of minor units of the store's currency; times are RFC 3339 in UTC.",
        "Errors are `application/problem+json`. Fields may be added to answers, never renamed or removed.",
        "Browsers on the site's own origin may carry the tokens in HttpOnly cookies instead.",
      ].join("\n"),
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api/v1" }],
    tags: chapters.map(({ name, description }) => ({ name, description })),
    paths,
    components: {
      schemas: book.schemas,
      responses: sharedResponses(problem),
      parameters: sharedParameters,
      headers: sharedHeaders,
      securitySchemes: {
        sellerToken: bearer("`token` of `POST /accounts`."),
        customerToken: bearer("`token` of `POST /customers`."),
      },
    },
  };
}

const bearer = (description: string) => ({ type: "http", scheme: "bearer", description });

const sharedHeaders = {
  RetryAfter: { description: "Seconds.", schema: { type: "integer" } },
  ETag: { description: "Send it as If-Match with the next change.", schema: { type: "string" } },
};

const keyParameter = (required: boolean) => ({
  name: "Idempotency-Key",
  in: "header",
  required,
  description:
    "1 to 255 printable ASCII characters. The same key with the same body replays the first success.",
  schema: { type: "string", minLength: 1, maxLength: 255 },
});

const matchParameter = (required: boolean) => ({
  name: "If-Match",
  in: "header",
  required,
  description: "The ETag of the last read.",
  schema: { type: "string" },
});

const noneMatchParameter = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description: "The ETag of the answer at hand.",
  schema: { type: "string" },
};

const sharedParameters = {
  IfNoneMatch: noneMatchParameter,
  IdempotencyKey: keyParameter(false),
  IdempotencyKeyRequired: keyParameter(true),
  IfMatch: matchParameter(false),
  IfMatchRequired: matchParameter(true),
};

function sharedResponses(problem: JsonSchema) {
  const entries = Object.entries(problems).map(([status, [name, description]]) => {
    const waits = status === "429" || status === "503";
    const headers = waits && { headers: { "Retry-After": ref("headers", "RetryAfter") } };
    return [
      name,
      { description, ...headers, content: { "application/problem+json": { schema: problem } } },
    ];
  });
  return Object.fromEntries(entries);
}

function operation(contract: Contract, tag: string, book: SchemaBook, problem: JsonSchema) {
  const parameters = [
    ...pathParameters(contract),
    ...queryParameters(contract, book),
    ...headerParameters(contract),
  ];
  return {
    operationId: contract.id,
    summary: contract.summary,
    tags: [tag],
    security: security[contract.audience],
    ...(parameters.length > 0 && { parameters }),
    ...((contract.body || contract.form) && { requestBody: requestBody(contract, book) }),
    responses: {
      ...successes(contract, book),
      ...refusals(contract, problem),
      ...Object.fromEntries(
        possibleProblems(contract).map((status) => [status, ref("responses", problems[status][0])]),
      ),
    },
  };
}

const seller = { sellerToken: [] };
const customer = { customerToken: [] };
const security = { public: [], seller: [seller], customer: [customer], either: [seller, customer] };

function pathParameters({ path }: Contract) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => {
    const [description, schema] = parameterSchemas[name] ?? [
      "An opaque identifier.",
      { type: "string" },
    ];
    return { name, in: "path", required: true, description, schema };
  });
}

function queryParameters({ query }: Contract, book: SchemaBook) {
  return Object.entries(query?.shape ?? {}).map(([name, schema]) => {
    const { description, ...written } = book.write(schema as z.ZodType, "input");
    const said = description ? { description } : {};
    return { name, in: "query", required: false, ...said, schema: written };
  });
}

function headerParameters({ method, ifMatch, idempotencyKey, kept }: Contract) {
  const named = [];
  if (kept) named.push("IfNoneMatch");
  if (method === "POST") named.push(idempotencyKey ? "IdempotencyKeyRequired" : "IdempotencyKey");
  if (ifMatch) named.push(ifMatch === "required" ? "IfMatchRequired" : "IfMatch");
  return named.map((name) => ref("parameters", name));
}

function requestBody({ body, form }: Contract, book: SchemaBook) {
  return {
    required: true,
    content: {
      ...(body && { "application/json": { schema: book.write(body, "input") } }),
      ...(form && { "multipart/form-data": { schema: book.write(form, "input") } }),
    },
  };
}

function successes({ response, kept }: Contract, book: SchemaBook) {
  const entries = Object.entries(response).map(([status, schema]) => {
    const description = status === "201" ? "Made." : "Done.";
    if (!schema) return [status, { description }];
    const hasTag = "shape" in schema && "etag" in (schema as z.ZodObject).shape;
    const headers = hasTag && { headers: { ETag: ref("headers", "ETag") } };
    const content = { "application/json": { schema: book.write(schema, "output") } };
    return [status, { description, ...headers, content }];
  });
  if (kept) entries.push(["304", { description: "As it was." }]);
  return Object.fromEntries(entries);
}

/** 409 and 422, with the reasons that this operation gives. */
function refusals(contract: Contract, problem: JsonSchema) {
  const reused: ErrorReason[] = contract.method === "POST" ? ["idempotency_key_reused"] : [];
  const reasons: Record<number, readonly ErrorReason[]> = {
    409: contract.refusals?.[409] ?? [],
    422: [...(contract.refusals?.[422] ?? []), ...reused],
  };
  const entries = Object.entries(reasons).filter(([, given]) => given.length > 0);
  return Object.fromEntries(
    entries.map(([status, given]) => {
      const narrowed = { properties: { reason: { enum: given } }, required: ["reason"] };
      const schema = { allOf: [problem, narrowed] };
      const description = `\`reason\`: ${given.join(", ")}.`;
      return [status, { description, content: { "application/problem+json": { schema } } }];
    }),
  );
}

function possibleProblems(contract: Contract): SharedStatus[] {
  const { audience, path, body, form, ifMatch, also } = contract;
  const hasBody = Boolean(body ?? form);
  const when: [SharedStatus, boolean][] = [
    [400, true],
    [401, audience !== "public" || Boolean(also?.includes(401))],
    [403, audience !== "public" || path.includes("{cartId}")],
    [404, path.includes("{") || Boolean(also?.includes(404))],
    [412, ifMatch !== undefined],
    [413, hasBody],
    [415, hasBody],
    [428, ifMatch === "required"],
    [429, true],
    [500, true],
    [503, true],
  ];
  return when.filter(([, possible]) => possible).map(([status]) => status);
}
