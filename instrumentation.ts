import type { Instrumentation } from "next";

/**
 * What a page could not be put together for; its digest is the reference that the page shows. One
 * that failed since something is away is told apart from one that is at fault.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logError } = await import("./lib/log");
  const { isUnavailable } = await import("./lib/http/problem");
  const { sayAway } = await import("./lib/serve/visit.mjs");
  if (isUnavailable(error)) sayAway();
  const isDigested = error instanceof Error && "digest" in error;
  const facts = { route: context.routePath, ...(isDigested && { digest: error.digest }) };
  logError("a page or handler failed", error, facts);
};

/** Runs once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { checkSettings } = await import("./lib/startup");
    checkSettings();
    const { startHousekeeping } = await import("./lib/housekeeping");
    startHousekeeping();
    const { startFollowingChanges } = await import("./lib/cache/changes");
    startFollowingChanges();
    const { startSending, stopSending } = await import("./lib/messages/worker");
    startSending();
    const { closeStreams } = await import("./lib/http/event-stream");
    const { closeFeed } = await import("./lib/orders/feed");
    const { provideApp } = await import("./lib/serve/app.mjs");
    const { findStandIn } = await import("./lib/catalog/known-paths");
    const { findFile } = await import("./lib/media/service");
    const { isDatabaseWell } = await import("./lib/health");
    const { failurePage } = await import("./components/storefront/plain-page");
    provideApp({
      findStandIn,
      findPicture: findFile,
      isWell: isDatabaseWell,
      showFailure: failurePage,
      finish: async () => {
        closeStreams();
        await Promise.all([stopSending(), closeFeed()]);
      },
    });
  }
}
