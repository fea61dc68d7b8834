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
    const { provideApp } = await import("./lib/serve/app.mjs");
    const { findStandIn } = await import("./lib/catalog/known-paths");
    const { findFile } = await import("./lib/media/service");
    provideApp({ findStandIn, findPicture: findFile, finish: stopSending });
  }
}
