const nowhere = "http://soko.invalid";

/** The path to go on to after signing in, if it is one of this site's; never another address. */
export function nextPath(wanted: unknown): string | null {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || !URL.canParse(wanted, nowhere)) {
    return null;
  }
  const { origin, pathname, search } = new URL(wanted, nowhere);
  // A path such as `/.//host` comes out with two slashes in front, which is another site.
  return origin === nowhere && !pathname.startsWith("//") ? pathname + search : null;
}
