/** Holds the channel of the shared link that brought a visitor to a store. */
export const sourceCookie = (storeLink: string) => `soko.source.${storeLink}`;

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
