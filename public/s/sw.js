// Lets a shop's pages be read without a network. Its scope is /s/. It asks the network first, always:
// what it keeps is shown only when no answer comes, and with a bar that says so.
// It is taken back by putting a worker here that deletes the caches and unregisters itself.

const VERSION = "1";
const PREFIX = "soko-shop-";
/** Pages that are the same for everyone. Never a cart, a checkout, an order or an answer of the API. */
const KEEPABLE = /^\/s\/[a-z0-9]+(?:-[a-z0-9]+)*(?:\/info|\/[cp]\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/;
const OFFLINE_PAGE = "/s/offline.html";
const KEPT_AT = "x-kept-at";

const pages = { name: `${PREFIX}pages-${VERSION}`, most: 30 };
/** Styles and scripts of those pages; their names change with their content. */
const parts = { name: `${PREFIX}parts-${VERSION}`, most: 120 };
const fallback = { name: `${PREFIX}offline-${VERSION}` };

self.addEventListener("install", (event) => {
  const ready = caches
    .open(fallback.name)
    .then((cache) => cache.add(new Request(OFFLINE_PAGE, { cache: "reload" })));
  event.waitUntil(ready.then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(visit(event, url.pathname));
  else if (url.pathname.startsWith("/_next/static/")) event.respondWith(partOf(request));
});

async function takeOver() {
  const current = new Set([pages.name, parts.name, fallback.name]);
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !current.has(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  // A page is asked for while the worker starts, so that no visit waits for it.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  // The pages that are open were fetched before there was a worker.
  const open = await self.clients.matchAll({ type: "window" });
  const paths = new Set(open.map(({ url }) => new URL(url).pathname));
  await Promise.all([...paths].filter((path) => KEEPABLE.test(path)).map(fetchAndKeep));
}

async function visit(event, path) {
  const isKeepable = KEEPABLE.test(path);
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    if (isKeepable) event.waitUntil(keepOrForget(path, response.clone()));
    return response;
  } catch {
    const kept = isKeepable ? await findKept(path) : undefined;
    return kept ?? (await caches.match(OFFLINE_PAGE)) ?? Response.error();
  }
}

async function partOf(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request)) ?? Response.error();
  }
}

async function fetchAndKeep(path) {
  try {
    await keepOrForget(path, await fetch(path));
  } catch {
    // No network just now: the next visit keeps it.
  }
}

async function keepOrForget(path, response) {
  const cache = await caches.open(pages.name);
  if (response.status === 404 || response.status === 410) await cache.delete(path);
  if (!response.ok || response.redirected || response.type !== "basic") return;
  if (!response.headers.get("content-type")?.startsWith("text/html")) return;
  if (response.headers.get("cache-control")?.includes("no-store")) return;
  const html = await response.text();
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  headers.set(KEPT_AT, new Date().toISOString());
  // Put anew, it is the youngest.
  await cache.delete(path);
  await cache.put(path, new Response(html, { headers }));
  await trim(cache, pages.most);
  await keepParts(html);
}

async function keepParts(html) {
  const cache = await caches.open(parts.name);
  const found = html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.(?:css|js)[^"]*)"/g);
  for (const url of new Set([...found].map(([, address]) => address))) {
    if (!(await cache.match(url))) await cache.add(url);
  }
  await trim(cache, parts.most);
}

async function trim(cache, most) {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

/** A kept page, marked with when it was fetched. */
async function findKept(path) {
  const kept = await (await caches.open(pages.name)).match(path);
  if (!kept) return undefined;
  const html = await kept.text();
  const mark = `<html data-kept="${kept.headers.get(KEPT_AT)}"`;
  return new Response(html.replace("<html", mark), { headers: kept.headers });
}
