/** The name of a cookie of ours: with the `__Host-` prefix, which needs TLS, when the site has it. */
export const cookieNameOn = (isSecure: boolean, name: string) =>
  isSecure ? `__Host-${name}` : name;

/** Keeps a preference for later visits, which is all that scripts may write. Browser only. */
export function keepInBrowser(name: string, value: string, maxAgeSeconds: number): void {
  const isSecure = location.protocol === "https:";
  const flags = `path=/; max-age=${maxAgeSeconds}; samesite=lax${isSecure ? "; secure" : ""}`;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari
  document.cookie = `${cookieNameOn(isSecure, name)}=${encodeURIComponent(value)}; ${flags}`;
}
