import "server-only";
import { z } from "zod";
import { Listening } from "@/db/listen";
import { logError } from "@/lib/log";
import type { DeskNews, OrderNews } from "./desk";
import { readDesk } from "./queries";
import { paymentStatuses } from "./schema";
import { orderStatuses } from "./status";

/** What follows a store's orders; `lost` until it is told of the desk again. */
export type Follower = (news: DeskNews | "lost") => void;

type Store = { followers: Set<Follower>; changed: OrderNews[]; isReading: boolean };
type Feed = { listening: Listening; stores: Map<string, Store> };

/** The trigger's channel, and what it tells (drizzle/0010_order_news.sql). */
const CHANNEL = "soko_orders";
const newsSchema = z.object({
  storeId: z.string(),
  number: z.int(),
  status: z.enum(orderStatuses),
  paymentStatus: z.enum(paymentStatuses),
  isNew: z.boolean(),
  at: z.string(),
});

// Next bundles its parts apart: one feed a process, and so one connection.
const held = globalThis as typeof globalThis & { sokoFeed?: Feed | undefined };

/**
 * Tells `follower` how the store's counter stands, now and after each change in whatever process,
 * until the function that it returns is called.
 */
export function follow(storeId: string, follower: Follower): () => void {
  held.sokoFeed ??= open();
  const { stores, listening } = held.sokoFeed;
  const store = stores.get(storeId) ?? { followers: new Set(), changed: [], isReading: false };
  stores.set(storeId, store);
  store.followers.add(follower);
  if (listening.isLive) void tellAll(storeId, store, [follower]);
  return () => {
    store.followers.delete(follower);
    if (store.followers.size === 0 && stores.get(storeId) === store) stores.delete(storeId);
  };
}

/** Ends the connection, before the process. */
export async function closeFeed(): Promise<void> {
  const feed = held.sokoFeed;
  held.sokoFeed = undefined;
  await feed?.listening.stop();
}

function open(): Feed {
  const stores: Feed["stores"] = new Map();
  let isLost = false;
  const listening = new Listening({
    channel: CHANNEL,
    onNews: (payload) => hear(stores, payload),
    onLive: () => {
      isLost = false;
      for (const [storeId, store] of stores) void tellAll(storeId, store, [...store.followers]);
    },
    onLost: () => {
      if (!isLost) logError("news of orders are not heard", new Error("No connection listens."));
      isLost = true;
      for (const { followers } of stores.values()) for (const tell of followers) tell("lost");
    },
  });
  return { listening, stores };
}

function hear(stores: Feed["stores"], payload: string): void {
  const news = newsSchema.safeParse(readJson(payload));
  if (!news.success) logError("news of an order cannot be read", news.error);
  const store = news.success ? stores.get(news.data.storeId) : undefined;
  if (!news.success || !store) return;
  store.changed.push(news.data);
  if (!store.isReading) void tellChanges(news.data.storeId, store);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Tells what has changed; what comes while the counts are read is told together, after that. */
async function tellChanges(storeId: string, store: Store): Promise<void> {
  store.isReading = true;
  while (store.changed.length > 0) {
    const changed = store.changed.splice(0).map(({ storeId: _, ...one }) => one);
    await tellAll(storeId, store, store.followers, changed);
  }
  store.isReading = false;
}

async function tellAll(
  storeId: string,
  store: Store,
  followers: Iterable<Follower>,
  changed: DeskNews["changed"] = [],
): Promise<void> {
  try {
    const desk = await readDesk(storeId);
    for (const tell of followers) if (store.followers.has(tell)) tell({ ...desk, changed });
  } catch (error) {
    logError("a store's counter cannot be read", error);
    for (const tell of followers) tell("lost");
  }
}
