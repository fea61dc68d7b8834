const base = "http://soko.invalid";

/**
 * A path of this site from what a link said, else `fallback`: whatever a browser would read as
 * another site (`//host`, `/\host`, a scheme) leads nowhere.
 */
export function returnPath(wanted: unknown, fallback: string): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return fallback;
  if (!URL.canParse(wanted, base)) return fallback;
  const { origin, pathname, search, hash } = new URL(wanted, base);
  // A path such as `/.//host` comes out with two slashes in front.
  if (origin !== base || pathname.startsWith("//")) return fallback;
  return `${pathname}${search}${hash}`;
}

/** `url` if it is on the site at `siteUrl`, else the site itself. */
export function ownUrl(url: string, siteUrl: string): string {
  const { origin } = new URL(siteUrl);
  if (URL.canParse(url) && new URL(url).origin === origin) return url;
  return `${origin}${returnPath(url, "")}`;
}
