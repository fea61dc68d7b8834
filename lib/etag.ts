const tag = /^(?:W\/)?"([1-9]\d{0,8})"$/;

/** A version as an ETag. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The versions that an If-Match header allows. Weak tags count, since proxies that compress make
 * ours weak on the way out; `*` names no version and so allows none.
 */
export function versionsIn(ifMatch: string): number[] {
  return ifMatch
    .split(",")
    .map((part) => tag.exec(part.trim())?.[1])
    .filter((version) => version !== undefined)
    .map(Number);
}
