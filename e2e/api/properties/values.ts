import { newMobile } from "../../fixtures/people";
import type { ApiDocument, Schema } from "./document";
import type { Random } from "./random";
import type { World } from "./world";

const words = [
  "Toor dal",
  "चाय",
  "عطر",
  "Ghee 🧈",
  "Salt & pepper",
  "a",
  "Čokoláda",
  "x".repeat(40),
];

/** Texts for the patterns of the document: one that has none here stops the test. */
const patterns: Record<string, (random: Random) => string> = {
  "^\\d{4,8}$": (random) => String(random.int(1_000, 99_999_999)),
  "^[a-z0-9]+(-[a-z0-9]+)*$": (random) => `link-${random.int(1, 1e9).toString(36)}`,
  "^[A-Za-z0-9._-]{2,}@[A-Za-z]{2,}[A-Za-z0-9]*$": () => "asha@okbank",
  "^#[0-9a-fA-F]{6}$": (random) => `#${random.int(0, 0xffffff).toString(16).padStart(6, "0")}`,
  "^[A-Z]{3}$": (random) => random.pick(["INR", "USD", "JPY"]),
  "^[A-Z]{2}$": (random) => random.pick(["IN", "AE", "US"]),
};

/**
 * Makes values that a schema of the document allows. Names that stand for something in the shop are
 * filled with what is there, so that requests lead somewhere.
 */
export class Values {
  constructor(
    private readonly document: ApiDocument,
    private readonly random: Random,
    private readonly world: World,
  ) {}

  make(given: Schema, name = ""): unknown {
    const schema = this.document.resolve<Schema>(given);
    const known = this.world.known(name, this.random);
    if (known !== undefined) return known;
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return this.random.pick(schema.enum);
    if (schema.anyOf) return this.make(this.random.pick(schema.anyOf), name);
    if (schema.type === "object" || schema.properties) return this.object(schema);
    if (schema.type === "array") return this.array(schema, name);
    if (schema.type === "string") return this.string(schema, name);
    if (schema.type === "integer" || schema.type === "number") return this.number(schema, name);
    if (schema.type === "boolean") return this.random.chance(0.8);
    return null;
  }

  private object(schema: Schema): unknown {
    const required = new Set(schema.required ?? []);
    const made: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      if (required.has(name) || this.random.chance(0.5)) made[name] = this.make(field, name);
    }
    if (typeof schema.additionalProperties === "object" && !schema.properties) {
      for (const name of ["Size", "Colour"].slice(0, this.random.int(0, 2))) {
        made[name] = this.make(schema.additionalProperties);
      }
    }
    return this.world.sensible(made, this.random);
  }

  private array({ items, prefixItems, minItems = 0, maxItems = 3 }: Schema, name: string) {
    if (prefixItems) return prefixItems.map((each) => this.make(each));
    const count = this.random.int(minItems, Math.min(maxItems, Math.max(minItems, 3)));
    const singular = name.replace(/s$/, "");
    return Array.from({ length: count }, () => this.make(items ?? {}, singular));
  }

  private number({ minimum = -1_000, maximum = 1_000_000 }: Schema, name: string): number {
    if (/stock|qty|position/.test(name)) return this.random.int(Math.max(minimum, 1), 500);
    if (name === "delta") return this.random.int(-3, 20);
    const edges = [minimum, minimum + 1, Math.min(maximum, 49_900)];
    return this.random.chance(0.3)
      ? this.random.pick(edges)
      : this.random.int(minimum, Math.min(maximum, 100_000));
  }

  private string({ pattern, minLength = 0, maxLength = 60, format }: Schema, name: string): string {
    if (name === "mobile" || name === "contactPhone") return newMobile();
    if (format === "binary") return "";
    if (pattern) {
      const sample = patterns[pattern];
      if (!sample) throw new Error(`Teach e2e/api/properties a text for ${pattern}.`);
      return sample(this.random);
    }
    if (this.random.chance(0.05)) return "w".repeat(maxLength);
    const text = Array.from({ length: this.random.int(1, 3) }, () => this.random.pick(words));
    const made = [...text.join(" ")].slice(0, maxLength).join("").trim();
    return made.length < minLength ? "x".repeat(minLength) : made;
  }
}
