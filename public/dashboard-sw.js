// Lets a seller read their dashboard without a network. Its scope is /dashboard. It asks the network
// first, always: what it keeps is shown only when no answer comes, and with a bar that says so.
// What it keeps is one session's: it goes when that ends, when another one's pages come, and with age.
// It is taken back by putting a worker here that deletes the caches and unregisters itself.

const VERSION = "1";
const PREFIX = "soko-desk-";
/** Pages of a session; its mark ends the name. */
const PAGES = `${PREFIX}pages-${VERSION}-`;
const KEEP_MS = 48 * 60 * 60 * 1000;
/** Not asked for again so soon, after a page was only shown anew by the scripts of the one before. */
const FRESH_MS = 30 * 1000;
/** Styles, scripts and letters of those pages, the same for everyone; their names change with them. */
const parts = { name: `${PREFIX}parts-${VERSION}`, most: 160 };
const fallback = `${PREFIX}offline-${VERSION}`;
/** There while somebody has signed out whom the server has not heard yet. */
const leaving = `${PREFIX}leaving-${VERSION}`;
const SESSION = "/api/v1/sessions/current";
const OFFLINE_PAGE = "/dashboard/offline.html";
/** Today, the orders and the products of a store as they are without a filter, and orders by themselves. */
const keepable = [
  { path: /^\/dashboard\/[a-z0-9]+(?:-[a-z0-9]+)*(?:\/(?:orders|products))?$/, most: 9 },
  { path: /^\/dashboard\/[a-z0-9]+(?:-[a-z0-9]+)*\/orders\/\d+$/, most: 20 },
];
const KEPT_AT = "x-kept-at";

/** Rises when everything is forgotten: what was asked for before is then not kept after. */
let epoch = 0;

self.addEventListener("install", (event) => {
  const ready = caches
    .open(fallback)
    .then((cache) => cache.add(new Request(OFFLINE_PAGE, { cache: "reload" })));
  event.waitUntil(ready.then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener("message", (event) => {
  const { type, path, isLeaving } = event.data ?? {};
  if (type === "forget") event.waitUntil(forgetFor(event.ports[0], isLeaving));
  else if (type === "keep" && isKeepable(path)) event.waitUntil(fetchAndKeep(path));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(visit(event, url));
  else if (url.pathname.startsWith("/_next/static/")) event.respondWith(partOf(request));
  else if (url.pathname.startsWith("/api/v1/")) event.respondWith(call(request));
});

const isKeepable = (path) => keepable.some((kind) => kind.path.test(path));

async function takeOver() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const old = names.filter(
    (name) => !name.startsWith(PAGES) && ![parts.name, fallback, leaving].includes(name),
  );
  await Promise.all(old.map((name) => caches.delete(name)));
  // A page is asked for while the worker starts, so that no visit waits for it.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

async function visit(event, { pathname, search }) {
  const mayKeep = search === "" && isKeepable(pathname);
  const begun = epoch;
  try {
    const response = await ask(event);
    if (mayKeep) event.waitUntil(judge(pathname, response.clone(), begun));
    return response;
  } catch {
    return (await findKept(pathname, mayKeep)) ?? (await offlinePage()) ?? Response.error();
  }
}

/** The network's answer, once the session of whoever signed out without one has been ended. */
async function ask(event) {
  const early = event.preloadResponse;
  if (!(await caches.has(leaving))) return (await early) ?? fetch(event.request);
  // It was asked for while the session went on.
  event.waitUntil(Promise.resolve(early).catch(() => undefined));
  const { ok, status } = await fetch(SESSION, { method: "DELETE" });
  if (!ok && status !== 401) throw new Error("The session goes on.");
  await caches.delete(leaving);
  return fetch(event.request);
}

async function partOf(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request)) ?? Response.error();
  }
}

/** A call of the API: one that is told that nobody is signed in ends what was kept. */
async function call(request) {
  const response = await fetch(request);
  if (response.status === 401) await forget();
  return response;
}

async function fetchAndKeep(path) {
  const begun = epoch;
  const kept = await (await keptPages())?.match(path);
  if (kept && ageOf(kept) < FRESH_MS) return;
  try {
    await judge(path, await fetch(path, { redirect: "manual" }), begun);
  } catch {
    // No network just now: the next visit keeps it.
  }
}

/** Keeps a page, or forgets it, or all when its address leads away: that is how a session ends. */
async function judge(path, response, begun) {
  if (response.type === "opaqueredirect" || response.status === 401) return forget();
  if (response.status === 404 || response.status === 410) {
    await (await keptPages())?.delete(path);
    return;
  }
  if (!response.ok || response.redirected || response.type !== "basic") return;
  if (!response.headers.get("content-type")?.startsWith("text/html")) return;
  const html = await response.text();
  const mark = /\sdata-desk="([\w-]+)"/.exec(html)?.[1];
  if (!mark) return;
  await forgetOthers(`${PAGES}${mark}`);
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  headers.set(KEPT_AT, new Date().toISOString());
  if (epoch !== begun) return;
  const cache = await caches.open(`${PAGES}${mark}`);
  // Put anew, it is the youngest.
  await cache.delete(path);
  await cache.put(path, new Response(html, { headers }));
  for (const kind of keepable) await trim(cache, kind.most, kind.path);
  if (epoch !== begun) return forgetOthers(null);
  await keepParts(html);
}

async function forgetFor(port, isLeaving) {
  if (isLeaving) await caches.open(leaving);
  await forget();
  port?.postMessage("done");
}

async function forget() {
  epoch++;
  await forgetOthers(null);
}

async function forgetOthers(own) {
  const names = (await caches.keys()).filter((name) => name.startsWith(PAGES) && name !== own);
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function keptPages() {
  const name = (await caches.keys()).find((each) => each.startsWith(PAGES));
  return name && caches.open(name);
}

const ageOf = (kept) => Date.now() - Date.parse(kept.headers.get(KEPT_AT) ?? "");

async function keepParts(html) {
  const cache = await caches.open(parts.name);
  const found = html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.(?:css|js|woff2)[^"]*)"/g);
  for (const url of new Set([...found].map(([, address]) => address))) {
    if (!(await cache.match(url))) await cache.add(url);
  }
  await trim(cache, parts.most);
}

async function trim(cache, most, path = /./) {
  const keys = (await cache.keys()).filter(({ url }) => path.test(new URL(url).pathname));
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

/** A kept page, marked with when it was fetched. The dashboard's own address leads to the last Today. */
async function findKept(path, mayKeep) {
  const cache = await keptPages();
  if (!cache) return undefined;
  if (path === "/dashboard") {
    const last = (await listKept(cache)).find((each) => each.split("/").length === 3);
    return last && Response.redirect(last, 302);
  }
  const kept = mayKeep ? await cache.match(path) : undefined;
  if (!kept) return undefined;
  if (ageOf(kept) > KEEP_MS) return void (await cache.delete(path));
  const mark = `<html data-kept="${kept.headers.get(KEPT_AT)}"`;
  return new Response((await kept.text()).replace("<html", mark), { headers: kept.headers });
}

/** The paths of kept pages, the youngest first. */
async function listKept(cache) {
  const keys = await cache.keys();
  return keys.map(({ url }) => new URL(url).pathname).reverse();
}

/**
 * For pages that are not kept: it names those that are, by their own titles, in their colours, or says
 * that whoever was here has signed out.
 */
async function offlinePage() {
  const page = await caches.match(OFFLINE_PAGE);
  if (!page) return page;
  const cache = await keptPages();
  let theme = "system";
  const links = [];
  for (const path of cache ? await listKept(cache) : []) {
    const html = (await (await cache.match(path))?.text()) ?? "";
    theme = /\sdata-theme="(\w+)"/.exec(html)?.[1] ?? theme;
    const title = /<title>([^<]*?)(?: · [^<·]*)?<\/title>/.exec(html)?.[1] ?? path;
    links.push(`<li><a href="${path}">${title}<small>${path.split("/")[2]}</small></a></li>`);
  }
  const html = (await page.text())
    .replace('data-theme="system"', `data-theme="${theme}"`)
    .replace("<main>", (await caches.has(leaving)) ? "<main data-left>" : "<main>")
    .replace("<ul></ul>", `<ul>${links.join("")}</ul>`);
  return new Response(html, { headers: page.headers });
}
