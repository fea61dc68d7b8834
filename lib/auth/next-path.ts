const nowhere = "http://soko.invalid";

/** The path to go on to after signing in, if it is one of this site's; never another address. */
export function nextPath(wanted: unknown): string | null {
  if (typeof wanted !== "string" || !/^\/(?![/\\])/.test(wanted)) return null;
  if (!URL.canParse(wanted, nowhere)) return null;
  const { origin, pathname, search } = new URL(wanted, nowhere);
  return origin === nowhere && !pathname.startsWith("//") ? pathname + search : null;
}
