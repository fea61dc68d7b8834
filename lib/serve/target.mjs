// @ts-check
/**
 * Brings a request's target to a path: the whole address that proxies write becomes its path, and
 * slashes in front that read as another host become one.
 * @param {{ url?: string, method?: string }} request
 * @returns {boolean} false for what is no address at all, or has a path that cannot be decoded
 */
export function normalizeTarget(request) {
  const { url = "" } = request;
  if (!isDecodable(url)) return false;
  if (url.startsWith("/") && !url.startsWith("//") && !url.startsWith("/\\")) return true;
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) {
    const { pathname, search } = new URL(url);
    request.url = `${pathname.replace(/^\/+/, "/")}${search}`;
    return true;
  }
  if (!url.startsWith("/")) return false;
  request.url = url.replace(/^[/\\]+/, "/");
  return true;
}

/** Next fails on what cannot be: of the path alone, since a query is for its reader to judge. */
function isDecodable(/** @type {string} */ url) {
  const [path = ""] = url.split("?", 1);
  if (!path.includes("%")) return true;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
