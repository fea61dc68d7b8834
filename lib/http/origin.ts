import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Holds that a change made on a cookie comes from the site's own pages. Browsers always say their
 * Origin on such requests; without one it is a program, which no foreign page can steer.
 * @throws AppError forbidden
 */
export function assertOwnOrigin(request: Request): void {
  const origin = request.headers.get("origin");
  if (origin === null || origin === env().origin || isSameLoopback(origin, request)) return;
  throw new AppError("forbidden", "This came from another site.");
}

/** On a laptop the site answers under localhost and 127.0.0.1 alike. */
function isSameLoopback(origin: string, request: Request): boolean {
  if (!URL.canParse(origin) || !loopback.test(new URL(env().NEXTAUTH_URL).hostname)) return false;
  const { host, hostname } = new URL(origin);
  return loopback.test(hostname) && host === request.headers.get("host");
}
