import { createHash } from "node:crypto";
import type { AccountActor } from "./actor";

/**
 * Tells a browser's own store of pages whose they are. Another session has another mark; nothing can
 * be read from it, and nothing opened with it.
 */
export function sessionMark({ sessionId }: AccountActor): string {
  return createHash("sha256").update(`soko desk ${sessionId}`).digest("base64url").slice(0, 22);
}
