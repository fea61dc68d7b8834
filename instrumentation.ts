/** Runs once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { checkSettings } = await import("./lib/startup");
    checkSettings();
    const { startHousekeeping } = await import("./lib/housekeeping");
    startHousekeeping();
    const { startFollowingChanges } = await import("./lib/cache/changes");
    startFollowingChanges();
  }
}
