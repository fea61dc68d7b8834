import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { isForeignChange } from "@/lib/serve/origin.mjs";
import { isLoopback } from "@/lib/serve/site.mjs";

/**
 * Holds that a change made on a cookie comes from the site's own pages.
 * @throws AppError forbidden
 */
export function assertOwnOrigin({ method, headers }: Request): void {
  const { origin, NEXTAUTH_URL } = env();
  const said = Object.fromEntries(
    ["origin", "host", "sec-fetch-site"].map((name) => [name, headers.get(name) ?? undefined]),
  );
  const site = { origin, isLoopback: isLoopback(new URL(NEXTAUTH_URL).hostname) };
  if (isForeignChange({ method, headers: said }, site)) {
    throw new AppError("forbidden", "This came from another site.");
  }
}
