import { Ajv2020, type ValidateFunction } from "@redocly/ajv/dist/2020.js";
import { baseUrl } from "../../fixtures/api-client";

export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  items?: Schema;
  prefixItems?: Schema[];
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
};

type Ref = { $ref: string };
export type Parameter = { name: string; in: string; required: boolean; schema: Schema };
type Media = Record<string, { schema: Schema }>;
export type Declared = { content?: Media; headers?: Record<string, unknown> };

type RawOperation = {
  operationId: string;
  security: Record<string, unknown>[];
  parameters?: (Parameter | Ref)[];
  requestBody?: { content: Media };
  responses: Record<string, Declared | Ref>;
};
type RawDocument = { paths: Record<string, Record<string, RawOperation>> };

export type Operation = {
  id: string;
  method: string;
  path: string;
  /** Who may call, by the names of the security schemes; empty: anyone. */
  callers: string[];
  params: Parameter[];
  query: Parameter[];
  headers: Parameter[];
  /** Request bodies by media type. */
  bodies: Media;
  responses: Record<string, Declared>;
};

/** The document that the running app serves, and validators of what it declares. */
export class ApiDocument {
  readonly operations: Operation[];
  private readonly ajv = new Ajv2020({
    strict: false,
    formats: { binary: true, "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/ },
  });

  private readonly validators = new WeakMap<Schema, ValidateFunction>();

  private constructor(private readonly raw: RawDocument) {
    this.ajv.addSchema(raw, "api");
    this.operations = Object.entries(raw.paths).flatMap(([path, byMethod]) =>
      Object.entries(byMethod).map(([method, operation]) => this.read(method, path, operation)),
    );
  }

  static async fetch(): Promise<ApiDocument> {
    const answer = await fetch(`${baseUrl}/api/openapi.json`);
    return new ApiDocument((await answer.json()) as RawDocument);
  }

  resolve<T extends object>(value: T | Ref): T {
    if (!("$ref" in value) || typeof value.$ref !== "string") return value as T;
    const names = value.$ref.split("/").slice(1);
    let at: unknown = this.raw;
    for (const name of names) at = (at as Record<string, unknown>)[name];
    return this.resolve(at as T);
  }

  /** Why a value is not what a schema of the document says, or null. */
  problemWith(schema: Schema, value: unknown): string | null {
    let validate = this.validators.get(schema);
    if (!validate) {
      const rooted = JSON.stringify(schema).replaceAll('"#/components', '"api#/components');
      validate = this.ajv.compile(JSON.parse(rooted));
      this.validators.set(schema, validate);
    }
    return validate(value) ? null : this.ajv.errorsText(validate.errors);
  }

  private read(method: string, path: string, operation: RawOperation): Operation {
    const parameters = (operation.parameters ?? []).map((each) => this.resolve<Parameter>(each));
    const sentIn = (place: string) => parameters.filter((each) => each.in === place);
    const responses = Object.entries(operation.responses).map(([status, declared]) => [
      status,
      this.resolve<Declared>(declared),
    ]);
    return {
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      callers: operation.security.flatMap((scheme) => Object.keys(scheme)),
      params: sentIn("path"),
      query: sentIn("query"),
      headers: sentIn("header"),
      bodies: operation.requestBody?.content ?? {},
      responses: Object.fromEntries(responses),
    };
  }
}
