import { createConfig, lintFromString } from "@redocly/openapi-core";
import { beforeAll, describe, expect, it } from "vitest";
import { contracts } from "./contracts";
import { openApiDocument } from "./openapi";

type Operation = {
  operationId: string;
  security: object[];
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
  requestBody?: { content: Record<string, unknown> };
};

let document: ReturnType<typeof openApiDocument>;
beforeAll(() => {
  document = openApiDocument();
});

const operationOf = (method: string, path: string) =>
  document.paths[path]?.[method.toLowerCase()] as Operation;

describe("the OpenAPI document", () => {
  it("satisfies Redocly's recommended rules", async () => {
    const config = await createConfig({ extends: ["recommended"] });
    const problems = await lintFromString({ source: JSON.stringify(document), config });
    expect(
      problems.map(({ ruleId, message, location: [at] }) => [ruleId, message, at?.pointer]),
    ).toEqual([]);
  });

  it("would be refused if it were wrong", async () => {
    const config = await createConfig({ extends: ["recommended"] });
    const broken = { ...document, paths: { "/x": { get: { responses: { 200: {} } } } } };
    const problems = await lintFromString({ source: JSON.stringify(broken), config });
    expect(problems.some(({ severity }) => severity === "error")).toBe(true);
  });

  it("has every contract, each with an id of its own", () => {
    const ids = contracts.map(({ method, path }) => operationOf(method, path).operationId);
    expect(ids).toEqual(contracts.map(({ id }) => id));
    expect(new Set(ids).size).toBe(contracts.length);
  });

  it("points only to components that are there", () => {
    const text = JSON.stringify(document);
    const components: Record<string, object> = document.components;
    const references = [...text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(contracts.length);
    for (const [pointer, kind = "", name = ""] of references) {
      expect([pointer, name in (components[kind] ?? {})]).toEqual([pointer, true]);
    }
    expect(text).not.toContain("$defs");
  });

  it("leaves answers open to new fields and closes requests", () => {
    const { schemas } = document.components;
    expect(schemas.Product).not.toHaveProperty("additionalProperties");
    expect(schemas.NewProduct).toHaveProperty("additionalProperties", false);
  });

  it("names the refusals of an order", () => {
    const { responses, security, requestBody } = operationOf("POST", "/orders");
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining([
        "201",
        "400",
        "401",
        "403",
        "409",
        "413",
        "415",
        "422",
        "429",
        "503",
      ]),
    );
    expect(JSON.stringify(responses[409])).toContain("insufficient_stock");
    expect(JSON.stringify(responses[422])).toContain("idempotency_key_reused");
    expect(security).toEqual([{ customerToken: [] }]);
    expect(Object.keys(requestBody?.content ?? {})).toEqual(["application/json"]);
  });

  it("takes pictures as binary parts of a form", () => {
    const { requestBody } = operationOf("POST", "/stores/{storeId}/products");
    expect(Object.keys(requestBody?.content ?? {})).toEqual([
      "application/json",
      "multipart/form-data",
    ]);
    expect(JSON.stringify(requestBody)).toContain('"format":"binary"');
  });
});
