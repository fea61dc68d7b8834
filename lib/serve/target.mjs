// @ts-check
/**
 * Brings a request's target to a path: the whole address that proxies write becomes its path, and
 * slashes in front that read as another host become one.
 * @param {{ url?: string }} request
 * @returns {boolean} false for what is no address, or cannot be decoded: Next would answer 500
 */
export function normalizeTarget(request) {
  const { url = "" } = request;
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) {
    const { pathname, search } = new URL(url);
    request.url = `${pathname}${search}`;
  }
  if (!request.url?.startsWith("/")) return false;
  if (/^\/[/\\]/.test(request.url)) request.url = request.url.replace(/^[/\\]+/, "/");
  return !request.url.includes("%") || isDecodable(request.url.replace(/[?#].*$/s, ""));
}

function isDecodable(/** @type {string} */ path) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
