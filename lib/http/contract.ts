import type { z } from "zod";
import type { ErrorReason } from "@/lib/errors";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Who may call: `either` is a seller or a customer, `public` is anyone. */
export type Audience = "public" | "seller" | "customer" | "either";

/** What a store's member must be allowed to do. */
export type Permission = "read" | "sell" | "manage";

/** One operation of the HTTP API: parses its requests, types its clients, writes its documentation. */
export type Contract = {
  /** camelCase, unique: the operationId. */
  id: string;
  summary: string;
  method: Method;
  /** Below /api/v1, parameters in braces. */
  path: `/${string}`;
  audience: Audience;
  /** For operations below /stores/{storeId}. */
  permission?: Permission;
  query?: z.ZodObject;
  /** A JSON body. */
  body?: z.ZodType;
  /** A multipart/form-data body, for files: fields as text, file parts as arrays. */
  form?: z.ZodType;
  /** Success statuses in order; the first is the usual one. A null schema is an empty body. */
  response: Partial<Record<200 | 201 | 202 | 204, z.ZodType | null>>;
  /** The reasons for which the state of things may refuse it. */
  refusals?: Partial<Record<409 | 422, readonly ErrorReason[]>>;
  /** Statuses that its form does not tell: a body names what may not be there, or proves who asks. */
  also?: readonly (401 | 404)[];
  /** Whether one answer is kept for everybody, and If-None-Match is honoured. */
  kept?: true;
  /** Whether If-Match must be sent (`required`) or is honoured when sent. */
  ifMatch?: "required" | "optional";
  /** Whether Idempotency-Key must be sent; on the other POSTs it is honoured when sent. */
  idempotencyKey?: "required";
};

type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;

export type Params<C extends Contract> = { [Name in ParamNames<C["path"]>]: string };
export type Query<C extends Contract> = C["query"] extends z.ZodObject
  ? z.output<C["query"]>
  : undefined;
type OutputOf<T> = T extends z.ZodType ? z.output<T> : never;

/** What a handler gets: the JSON body or the form, whichever the contract allows. */
export type Body<C extends Contract> = [OutputOf<C["body"]> | OutputOf<C["form"]>] extends [never]
  ? undefined
  : OutputOf<C["body"]> | OutputOf<C["form"]>;
export type BodyInput<C extends Contract> = C["body"] extends z.ZodType
  ? z.input<C["body"]>
  : undefined;

type ResponseOf<
  C extends Contract,
  Status extends keyof C["response"],
> = C["response"][Status] extends z.ZodType ? z.input<C["response"][Status]> : undefined;

export type Success<C extends Contract> = {
  [Status in keyof C["response"]]: ResponseOf<C, Status>;
}[keyof C["response"]];

export function contract<const C extends Contract>(definition: C): C {
  return definition;
}
