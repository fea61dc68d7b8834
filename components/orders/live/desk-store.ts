import { useSyncExternalStore } from "react";
import type { Desk } from "@/lib/orders/desk";
import type { News } from "./news-line";

/** The counter of the store whose dashboard this is, as far as this tab has heard. */
let desk: (Desk & { storeId: string }) | null = null;
const listeners = new Set<() => void>();
const followers = new Set<(news: News) => void>();

/** What the server drew; newer than what was heard before. */
export function setDesk(storeId: string, now: Desk): void {
  const isSame =
    desk?.storeId === storeId && desk.toAccept === now.toAccept && desk.newest === now.newest;
  if (isSame) return;
  desk = { storeId, ...now };
  for (const listener of listeners) listener();
}

/** What the stream told. */
export function tellDesk(storeId: string, news: News): void {
  setDesk(storeId, { toAccept: news.toAccept, newest: news.newest });
  for (const follower of followers) follower(news);
}

/** Calls `follower` with all that is heard, until the function that it returns is called. */
export function followDesk(follower: (news: News) => void): () => void {
  followers.add(follower);
  return () => void followers.delete(follower);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How many orders wait to be accepted: what was heard, else what the server drew. */
export function useToAccept(storeId: string, drawn: number): number {
  return useSyncExternalStore(
    subscribe,
    () => (desk?.storeId === storeId ? desk.toAccept : drawn),
    () => drawn,
  );
}
