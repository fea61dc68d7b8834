// @ts-check
/**
 * Brings a request's target to a path: the whole address that proxies write becomes its path, and
 * slashes in front that read as another host become one.
 * @param {{ url?: string, method?: string }} request
 * @returns {boolean} false for what is no address at all
 */
export function normalizeTarget(request) {
  const { url = "" } = request;
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
