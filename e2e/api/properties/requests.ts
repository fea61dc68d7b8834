import { randomUUID } from "node:crypto";
import type { ApiDocument, Operation, Schema } from "./document";
import { fieldPart, hostileForm, picturePart, writeForm } from "./forms";
import {
  hostileHeaders,
  hostileLeaf,
  hostileQueries,
  hostileSegments,
  hostileTexts,
  otherTypes,
  strangeNames,
  wholeBodies,
} from "./hostile";
import type { Random } from "./random";
import { Values } from "./values";
import type { World } from "./world";

export type Draft = {
  operation: Operation;
  method: string;
  /** Below /api/v1, as it goes over the wire. */
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
  /** What is wrong with it, in words; none: it is as the document says. */
  twists: string[];
  /** Whether a success would be a defect. */
  mustFail: boolean;
};

const weights: Record<string, number> = {
  ...{ signInSeller: 0.25, signInCustomer: 0.25, requestOtp: 0.25, createStore: 0.5 },
  ...{ deleteCart: 0.3, archiveProduct: 0.3, deleteCategory: 0.3, updateStore: 0.7 },
  ...{
    editProducts: 0.5,
    createProduct: 2,
    updateProduct: 2,
    addCartItem: 2,
    placeOrder: 3,
    updateOrder: 1.5,
  },
};

/** Draws requests for every operation of the document, some good and some with one or two twists. */
export class Requests {
  private readonly values: Values;
  private readonly total: number;

  constructor(
    private readonly document: ApiDocument,
    private readonly random: Random,
    private readonly world: World,
  ) {
    this.values = new Values(document, random, world);
    this.total = document.operations.reduce((sum, { id }) => sum + (weights[id] ?? 1), 0);
  }

  /** One of any operation, good or twisted. */
  draw(): Draft {
    const { random } = this;
    const draft = this.drawGood(this.choose());
    const { operation } = draft;
    const ways: ((draft: Draft) => void)[] = [
      ...(Object.keys(operation.bodies).length > 0 ? Array(4).fill(this.twistBody) : []),
      ...(operation.params.length > 0 ? [this.twistParam] : []),
      ...[this.twistQuery, this.twistHeader, this.twistCaller],
      ...(random.chance(0.1) ? [this.twistMethod] : []),
    ];
    const count = random.chance(0.4) ? 0 : random.chance(0.85) ? 1 : 2;
    const chosen = new Set(Array.from({ length: count }, () => random.pick(ways)));
    const isOther = chosen.delete(this.twistMethod);
    for (const twist of chosen) twist.call(this, draft);
    if (isOther) this.twistMethod(draft);
    return draft;
  }

  /** One that the document allows. */
  drawGood(operation: Operation): Draft {
    const { method } = operation;
    const none = { path: "", headers: {}, body: null, twists: [], mustFail: false };
    const draft: Draft = { operation, method, ...none };
    this.fillParams(draft);
    this.fillQuery(draft);
    this.fillHeaders(draft);
    this.fillBody(draft);
    return draft;
  }

  private choose(): Operation {
    let left = this.random.next() * this.total;
    for (const operation of this.document.operations) {
      left -= weights[operation.id] ?? 1;
      if (left < 0) return operation;
    }
    return this.random.pick(this.document.operations);
  }

  private segments: Record<string, string> = {};
  private queries: [string, string][] = [];

  private fillParams(draft: Draft): void {
    this.segments = {};
    for (const { name } of draft.operation.params) {
      const id =
        name === "storeId" ? this.world.storeId : this.world.one(name as never, this.random);
      this.segments[name] = encodeURIComponent(id);
    }
    this.writePath(draft);
  }

  private fillQuery(draft: Draft): void {
    this.queries = [];
    for (const { name, schema } of draft.operation.query) {
      if (this.random.chance(name === "moveTo" ? 0.2 : 0.75)) continue;
      const value =
        name === "cursor"
          ? this.world.one("cursor", this.random)
          : name === "category"
            ? this.world.one("categoryId", this.random)
            : String(this.values.make(schema, name));
      this.queries.push([name, encodeURIComponent(value)]);
    }
    this.writePath(draft);
  }

  private writePath(draft: Draft): void {
    const path = draft.operation.path.replaceAll(
      /\{(\w+)\}/g,
      (_, name) => this.segments[name] ?? "",
    );
    const query = this.queries.map(([name, value]) => `${name}=${value}`).join("&");
    draft.path = query ? `${path}?${query}` : path;
  }

  private fillHeaders(draft: Draft): void {
    const { operation, headers } = draft;
    const [caller] = operation.callers;
    const token = operation.id === "signOut" ? this.world.takeSession() : undefined;
    if (caller) headers.authorization = `Bearer ${token ?? this.world.tokens[caller]}`;
    // Without a spare session this one would end the world's own.
    if (operation.id === "signOut" && !token) headers.authorization = "Bearer none";
    for (const { name, required } of operation.headers) {
      if (!required && this.random.chance(0.6)) continue;
      const subject = decodeURIComponent(this.segments.productId ?? this.segments.storeId ?? "");
      headers[name.toLowerCase()] = name === "If-Match" ? this.world.etagOf(subject) : randomUUID();
    }
  }

  private fillBody(draft: Draft): void {
    const { bodies } = draft.operation;
    const types = Object.keys(bodies);
    const [first = ""] = types;
    const type = this.random.chance(0.75) ? first : this.random.pick([...types, first]);
    const schema = bodies[type]?.schema;
    if (!schema) return;
    const value = this.values.make(schema);
    if (type === "application/json") setJson(draft, JSON.stringify(value));
    else setForm(draft, writeForm(this.partsOf(value as Record<string, unknown>)));
  }

  private partsOf(value: Record<string, unknown>) {
    return Object.entries(value).flatMap(([name, field]) => {
      if (name === "file") return [picturePart(name)];
      if (name === "image") return (field as unknown[]).slice(0, 2).map(() => picturePart(name));
      if (name === "imageIds") return (field as string[]).map((id) => fieldPart(name, id));
      const text = typeof field === "object" ? JSON.stringify(field) : String(field);
      return field === null ? [] : [fieldPart(name, text)];
    });
  }

  private twistBody(draft: Draft): void {
    const { random } = this;
    const { bodies } = draft.operation;
    const json = bodies["application/json"]?.schema;
    if (!json || (bodies["multipart/form-data"] && random.chance(0.4))) {
      const file = draft.operation.id === "uploadMedia" ? "file" : "image";
      const parts =
        file === "file"
          ? [picturePart(file)]
          : [fieldPart("name", "Ghee"), fieldPart("salePrice", "5")];
      setForm(draft, hostileForm(random, parts, file));
      draft.twists.push("a hostile form");
      return;
    }
    const value = this.values.make(json) as Record<string, unknown>;
    const kind = random.pick([
      "leaf",
      "leaf",
      "leaf",
      "field",
      "missing",
      "whole",
      "twice",
      "type",
    ]);
    if (kind === "leaf") this.twistLeaf(draft, json, value);
    else if (kind === "field") {
      const name = random.pick(strangeNames);
      const [body] = withField(value, name, random.pick(["1", "null", '"x"', "{}"]));
      draft.twists.push(`a field ${JSON.stringify(name)}`);
      this.sendJudged(draft, json, body);
    } else if (kind === "missing") {
      const [name] = random.shuffle(Object.keys(value));
      if (name) delete value[name];
      draft.twists.push(`no ${name}`);
      this.sendJudged(draft, json, JSON.stringify(value));
    } else if (kind === "twice") {
      const text = JSON.stringify(value);
      draft.twists.push("a key twice");
      setJson(draft, `${text.slice(0, -1)},"name":"x","name":1,"qty":1,"qty":-1}`);
      draft.mustFail = true;
    } else if (kind === "whole") {
      const body = random.pick(wholeBodies);
      draft.twists.push(`the body ${String(body).slice(0, 20)}`);
      setJson(draft, body);
    } else {
      const type = random.pick(otherTypes);
      setJson(draft, JSON.stringify(value), type);
      draft.twists.push(`as ${type}`);
      draft.mustFail = true;
    }
  }

  private twistLeaf(draft: Draft, schema: Schema, value: Record<string, unknown>): void {
    const paths = leavesOf(value);
    const path = paths.length > 0 ? this.random.pick(paths) : [];
    const raw = hostileLeaf(this.random);
    draft.twists.push(`${path.join(".")} is ${raw.slice(0, 40)}`);
    this.sendJudged(draft, schema, withLeaf(value, path, raw));
  }

  /** A body that the document forbids must be refused; what Postgres cannot keep, too. */
  private sendJudged(draft: Draft, schema: Schema, text: string): void {
    setJson(draft, text);
    const value: unknown = JSON.parse(text);
    draft.mustFail ||= this.document.problemWith(schema, value) !== null || !isKeepable(value);
  }

  private twistParam(draft: Draft): void {
    const { name } = this.random.pick(draft.operation.params);
    const current = name === "cartId" && this.random.chance(0.3);
    const segment = current ? "current" : this.random.pick(hostileSegments);
    this.segments[name] = segment;
    this.writePath(draft);
    draft.twists.push(`${name} is ${segment.slice(0, 40)}`);
    draft.mustFail ||= !current && segment !== "";
  }

  private twistQuery(draft: Draft): void {
    const { random } = this;
    const declared = draft.operation.query.map(({ name }) => name);
    const name = declared.length > 0 && random.chance(0.8) ? random.pick(declared) : undefined;
    if (name === undefined) {
      // Next drops a parameter of the name __proto__ before any of ours sees it.
      const names = strangeNames.filter((other) => other !== "" && other !== "__proto__");
      this.queries.push([encodeURIComponent(random.pick(names)), "1"]);
      draft.mustFail = true;
    } else if (random.chance(0.25)) {
      this.queries.push([name, "1"], [name, "2"]);
      draft.mustFail = true;
    } else {
      const values = hostileQueries[name];
      this.queries = this.queries.filter(([other]) => other !== name);
      this.queries.push([name, random.pick(values ?? hostileTexts)]);
      // What is no limit and no cursor is said by name; other texts may well be searched for.
      draft.mustFail ||= values !== undefined;
    }
    this.writePath(draft);
    draft.twists.push(
      `the query ${this.queries
        .map((pair) => pair.join("="))
        .join("&")
        .slice(0, 60)}`,
    );
  }

  private twistHeader(draft: Draft): void {
    const [name, value] = this.random.pick(hostileHeaders);
    draft.headers[name] = value;
    draft.twists.push(`${name}: ${value.slice(0, 30)}`);
  }

  private twistCaller(draft: Draft): void {
    const { operation, headers } = draft;
    if (operation.callers.length === 0) return;
    const { tokens } = this.world;
    const other = operation.callers[0] === "sellerToken" ? "customerToken" : "sellerToken";
    const audiences = operation.callers.length > 1 ? [] : [tokens[other] ?? ""];
    const ways = ["", "x", `${tokens[operation.callers[0] ?? ""]}x`, ...audiences];
    const token = this.random.pick(ways);
    if (token === "") delete headers.authorization;
    else headers.authorization = `Bearer ${token}`;
    draft.twists.push(token === "" ? "as nobody" : "with another token");
    draft.mustFail = true;
  }

  private twistMethod(draft: Draft): void {
    draft.method = this.random.pick(["HEAD", "OPTIONS", "GET", "POST", "PUT", "PATCH", "DELETE"]);
    if (draft.method === draft.operation.method) return;
    draft.twists.push(`by ${draft.method}`);
    // What is wrong for the one operation may be right for another of the path.
    draft.mustFail = false;
  }
}

function setJson(draft: Draft, body: string | Uint8Array, type = "application/json"): void {
  draft.headers["content-type"] = type;
  draft.body = Buffer.from(body);
}

function setForm(draft: Draft, { bytes, type }: { bytes: Buffer; type: string }): void {
  draft.headers["content-type"] = type;
  draft.body = bytes;
}

/** Where values stand in a body, at any depth. */
function leavesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  const below = Object.entries(value).flatMap(([name, each]) => leavesOf(each, [...path, name]));
  return path.length > 0 ? [path, ...below] : below;
}

const HOLE = "a hole that is filled with raw JSON";

/** The JSON of a value in which one place holds raw text, which may be no JSON that a value has. */
function withLeaf(value: unknown, path: string[], raw: string): string {
  const [name, ...rest] = path;
  if (name === undefined) return raw;
  const copy = structuredClone(value) as Record<string, unknown>;
  let at = copy;
  let last = name;
  for (const next of rest) {
    at = at[last] as Record<string, unknown>;
    last = next;
  }
  at[last] = HOLE;
  return JSON.stringify(copy).replace(JSON.stringify(HOLE), () => raw);
}

function withField(value: object, name: string, raw: string): [string] {
  const text = JSON.stringify(value);
  const comma = text === "{}" ? "" : ",";
  return [`${text.slice(0, -1)}${comma}${JSON.stringify(name)}:${raw}}`];
}

function isKeepable(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\u0000");
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, each]) => isKeepable(name) && isKeepable(each));
}
