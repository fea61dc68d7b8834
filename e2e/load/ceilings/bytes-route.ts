import { readFileSync } from "node:fs";
import { join } from "node:path";

const kept = new Map<string, string>();

/** The bytes that a route of the product answered, from memory. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params;
  let bytes = kept.get(name);
  if (bytes === undefined) {
    bytes = readFileSync(join(process.env.SOKO_CEILINGS ?? "", `${name}.json`), "utf8");
    kept.set(name, bytes);
  }
  return new Response(bytes, { headers: { "content-type": "application/json" } });
}
