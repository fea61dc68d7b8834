import { connection } from "next/server";
import { checkHealth } from "@/lib/health";

const RETRY_AFTER_S = 2;

/** 200 while everything that is needed answers, else 503 naming what is down. */
export async function GET(): Promise<Response> {
  await connection();
  const health = await checkHealth();
  const headers = { "cache-control": "no-store" };
  if (health.status === "ok") return Response.json(health, { headers });
  const down = { ...headers, "retry-after": String(RETRY_AFTER_S) };
  return Response.json(health, { status: 503, headers: down });
}
