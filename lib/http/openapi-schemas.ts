import { z } from "zod";
import { errorReasons, errorStatus } from "@/lib/errors";

export type JsonSchema = { [keyword: string]: unknown };

/** The body of every error (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(errorStatus) as [keyof typeof errorStatus]).meta({
      description: "Stable, for programs.",
    }),
    reason: z.enum(errorReasons).optional().meta({ description: "Finer than `code`." }),
    requestId: z.string(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .meta({ description: "The fields at fault; paths are dotted." }),
  })
  .meta({ id: "Problem" });

/**
 * Collects named schemas while a document is written. A schema that reads differently as input and
 * as output is kept under two names.
 */
export class SchemaBook {
  readonly schemas: Record<string, JsonSchema> = {};

  /** The schema as JSON Schema; those with an id become references to components. */
  write(schema: z.ZodType, io: "input" | "output"): JsonSchema {
    const { $schema, $defs, ...root } = z.toJSONSchema(schema, {
      io,
      override({ zodSchema, jsonSchema }) {
        const { def } = zodSchema._zod;
        // Fields may be added to answers: only what is strict stays closed.
        if (io === "output" && def.type === "object" && !def.catchall) {
          delete jsonSchema.additionalProperties;
        }
        // The format says it; the pattern is half a page.
        if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
        if (def.type === "file") delete jsonSchema.contentEncoding;
      },
    });
    const names = new Map<string, string>();
    for (const [id, made] of Object.entries($defs ?? {})) names.set(id, this.nameFor(id, made, io));
    for (const [id, made] of Object.entries($defs ?? {})) {
      this.schemas[names.get(id) ?? id] = renamed(made, names);
    }
    return renamed(root, names);
  }

  private readonly written = new Map<string, string>();

  private nameFor(id: string, schema: unknown, io: "input" | "output"): string {
    const text = JSON.stringify(schema);
    const known = this.written.get(id);
    if (known === undefined) this.written.set(id, text);
    return known === undefined || known === text
      ? id
      : `${id}${io === "input" ? "Input" : "Output"}`;
  }
}

/** A copy in which references to `$defs` point to components. */
function renamed(schema: unknown, names: Map<string, string>): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    if (key !== "$ref" || typeof value !== "string") return value;
    const id = value.replace("#/$defs/", "");
    return `#/components/schemas/${names.get(id) ?? id}`;
  });
  return JSON.parse(text) as JsonSchema;
}
