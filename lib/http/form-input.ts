/** Fields that Next adds to a form of its own. */
const framework = /^\$ACTION/;
/** Never sent back to the page. */
const secret = new Set(["otp"]);

/** A form's fields as an object: dotted names nest, repeated ones are lists, empty ones are absent. */
export function formInput(form: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (framework.test(name)) continue;
    const values = form.getAll(name).filter(isFilled);
    if (values.length > 0) place(input, name.split("."), values.length === 1 ? values[0] : values);
  }
  return input;
}

/** The text that was typed, by field name. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !framework.test(name) && !secret.has(name))
      values[name] = value;
  }
  return values;
}

const isFilled = (value: FormDataEntryValue) =>
  typeof value === "string" ? value.trim() !== "" : value.size > 0;

function place(
  into: Record<string, unknown>,
  [name = "", ...rest]: string[],
  value: unknown,
): void {
  if (name === "__proto__") return;
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const under = into[name];
  const next = typeof under === "object" && under !== null ? { ...under } : {};
  place(next, rest, value);
  into[name] = next;
}
