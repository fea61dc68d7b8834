/** Holds the channel of the shared link that brought a visitor, on the paths of one store. */
export const SOURCE_COOKIE = "soko.source";

const MAX_LENGTH = 60;

/** The channel that a shared link names (`source`, or the usual `utm_source`), or null. */
export function sourceOf(query: URLSearchParams): string | null {
  const named = query.get("source") ?? query.get("utm_source") ?? "";
  return (
    named
      .replace(/\p{Cc}/gu, "")
      .trim()
      .slice(0, MAX_LENGTH) || null
  );
}
