/** The worker that keeps a seller's last pages, and what it is told. Browser only. */
const WORKER = "/dashboard-sw.js";
const SCOPE = "/dashboard";
const CACHES = "soko-desk-pages-";
/** A worker that does not answer must not hold up signing out: the caches go without it too. */
const ANSWER_MS = 1_000;

/** Some time after the page has loaded, so that it takes nothing from it. */
const SETTLED_MS = 1_500;

const canKeep = () => process.env.NODE_ENV === "production" && "serviceWorker" in navigator;

/** Starts the worker once the page has come to rest; ends that when called again. */
export function startKeeping(): () => void {
  if (!canKeep()) return () => undefined;
  const timer = setTimeout(() => {
    // Refused in some in-app browsers and private windows: there is then no reading offline.
    navigator.serviceWorker.register(WORKER, { scope: SCOPE }).catch(() => undefined);
  }, SETTLED_MS);
  return () => clearTimeout(timer);
}

/** Has the worker keep a page that was reached without loading it as a whole. */
export async function keepPage(path: string): Promise<void> {
  if (!canKeep()) return;
  const registration = await navigator.serviceWorker.ready;
  registration.active?.postMessage({ type: "keep", path });
}

/**
 * Leaves nothing of a seller's pages in this browser. `isLeaving` has the worker end the session too, as
 * soon as a visit reaches the server. Whether the worker heard.
 */
export async function forgetPages(isLeaving = false): Promise<boolean> {
  if (!("serviceWorker" in navigator) || typeof caches === "undefined") return false;
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  const hasHeard = registration?.active
    ? await tellToForget(registration.active, isLeaving)
    : false;
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHES));
  await Promise.all(names.map((name) => caches.delete(name)));
  return hasHeard;
}

function tellToForget(worker: ServiceWorker, isLeaving: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(false), ANSWER_MS);
    port1.onmessage = () => {
      clearTimeout(timer);
      resolve(true);
    };
    worker.postMessage({ type: "forget", isLeaving }, [port2]);
  });
}
