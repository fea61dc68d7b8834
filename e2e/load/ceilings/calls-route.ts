import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bareDatabase, bareRedis } from "@/e2e/load/bare-drivers";
import { type Recording, replay } from "@/e2e/load/replay";

const kept = new Map<string, Recording>();

/** Makes the calls that a route of the product made, and answers the bytes that it answered. */
async function answer(name: string, values: string[]): Promise<Response> {
  let recording = kept.get(name);
  if (!recording) {
    const file = join(process.env.SOKO_CEILINGS ?? "", `${name}.json`);
    recording = JSON.parse(readFileSync(file, "utf8")) as Recording;
    kept.set(name, recording);
  }
  await replay(recording.steps, values, bareDatabase(), bareRedis());
  return new Response(recording.answer, { headers: { "content-type": "application/json" } });
}

type Props = { params: Promise<{ name: string }> };

export async function GET(request: Request, { params }: Props) {
  const { searchParams } = new URL(request.url);
  return answer((await params).name, searchParams.getAll("value"));
}

export async function POST(request: Request, { params }: Props) {
  const { values } = (await request.json()) as { values: string[] };
  return answer((await params).name, values);
}
