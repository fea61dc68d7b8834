import { describe, expect, it } from "vitest";
import { formInput, typedValues } from "./form-input";

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("a form's fields", () => {
  it("nest by the dots in their names", () => {
    const sent = form(
      ["name", "Asha"],
      ["address.line1", "12 Lohai Road"],
      ["address.city", "Agra"],
    );
    expect(formInput(sent)).toEqual({
      name: "Asha",
      address: { line1: "12 Lohai Road", city: "Agra" },
    });
  });

  it("are absent when they are empty, and lists when they are repeated", () => {
    expect(formInput(form(["note", " "], ["id", "a"], ["id", "b"]))).toEqual({ id: ["a", "b"] });
  });

  it("never reach an object's prototype", () => {
    expect(formInput(form(["__proto__.admin", "1"]))).toEqual({});
    expect(({} as { admin?: string }).admin).toBeUndefined();
  });

  it("come back to the page, but for the code and the framework's own", () => {
    const sent = form(["mobile", "98"], ["otp", "1234"], ["$ACTION_ID_1", "x"]);
    expect(typedValues(sent)).toEqual({ mobile: "98" });
  });
});
