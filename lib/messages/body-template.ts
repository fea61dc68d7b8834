/*
 * The body that a gateway is sent, written by the operator: {to} the number as +919876543210,
 * {digits} the same without +, {text}, {code} (empty but for codes), {kind} and {id}.
 */

export const bodyFormats = ["json", "form"] as const;

export type BodyFormat = (typeof bodyFormats)[number];

type Hole = "to" | "digits" | "text" | "code" | "kind" | "id";

const hole = /\{(to|digits|text|code|kind|id)\}/g;

export const defaultBody = {
  json: '{"to":"{to}","text":"{text}","kind":"{kind}","id":"{id}"}',
  form: "to={to}&text={text}&kind={kind}&id={id}",
};

/** The template with every hole filled, each value written so that it cannot break out of its place. */
export function fillBody(
  template: string,
  format: BodyFormat,
  values: Readonly<Record<Hole, string>>,
): string {
  const write = format === "json" ? insideJson : encodeURIComponent;
  return template.replace(hole, (_, name: Hole) => write(values[name].toWellFormed()));
}

/** What is wrong with a template, in words for an operator, or null. */
export function faultOf(template: string, format: BodyFormat): string | null {
  if (!/\{(to|digits)\}/.test(template) || !template.includes("{text}")) {
    return "must hold {to} or {digits}, and {text}";
  }
  if (format === "form") return template.startsWith("{") ? "is no form" : null;
  const sample = { to: "+1", digits: "1", text: '"\n', code: "1", kind: "otp", id: "1" };
  try {
    JSON.parse(fillBody(template, format, sample));
    return null;
  } catch {
    return "is not JSON with its holes between quotes";
  }
}

const insideJson = (value: string) => JSON.stringify(value).slice(1, -1);
