const CHANNEL = "soko.left";

/** Tells the other tabs of this browser that nobody is signed in here any more. Browser only. */
export function tellLeft(): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("left");
  channel.close();
}

/**
 * Asks for this page anew when somebody signs out in another tab, and when it is gone back to as it
 * was left, until the function that it returns is called.
 */
export function followLeaving(): () => void {
  const reload = () => location.reload();
  const back = ({ persisted }: PageTransitionEvent) => persisted && reload();
  addEventListener("pageshow", back);
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
  channel?.addEventListener("message", reload);
  return () => {
    removeEventListener("pageshow", back);
    channel?.close();
  };
}
