import "server-only";
import { AppError } from "@/lib/errors";

/** A proxy or a browser that hears nothing for longer takes a connection for dead. */
const BEAT_MS = 15_000;
/** A browser's tabs share one; this leaves room for several windows and for those not yet missed. */
const PER_OWNER = 6;
const PER_PROCESS = 2_000;
/** How many messages may wait for a reader that does not read. */
const UNREAD = 100;
const RETRY_MS = 2_000;

export type Send = (event: string, data: unknown) => void;

type Source = {
  /** Whose streams are counted together. */
  owner: string;
  /** Begins to send; returns what ends it. */
  begin: (send: Send) => () => void;
  /** Asked at every beat: the stream ends when it may not go on. A failure to know ends nothing. */
  isAllowed: () => Promise<boolean>;
  /** Aborts when the reader leaves; a stream whose reader left before it began is cancelled by nobody. */
  left: AbortSignal;
};

type Open = { owner: string; close: () => void };
type Streams = { open: Set<Open>; isEnding: boolean };

// Next bundles its parts apart, and the one that ends the process is not the one that opens these.
const held = globalThis as typeof globalThis & { sokoStreams?: Streams };

function streams(): Streams {
  held.sokoStreams ??= { open: new Set(), isEnding: false };
  return held.sokoStreams;
}

/** Ends all streams and takes no more, before the process ends: their browsers ask another one. */
export function closeStreams(): void {
  streams().isEnding = true;
  for (const { close } of [...streams().open]) close();
}

export const streamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  // Compressed it would be held back until a block is full.
  "cache-control": "private, no-store, no-transform",
  "x-accel-buffering": "no",
};

/**
 * A stream of server-sent events, which ends with its reader, with the right to it, or with the process.
 * @throws AppError rate_limited, unavailable
 */
export function eventStream(source: Source): Response {
  const { open, isEnding } = streams();
  if (isEnding || open.size >= PER_PROCESS) {
    throw new AppError("unavailable", "No more streams are taken here.", { retryAfter: 15 });
  }
  if ([...open].filter(({ owner }) => owner === source.owner).length >= PER_OWNER) {
    throw new AppError("rate_limited", "This session has too many streams.", { retryAfter: 15 });
  }
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      close = begin(source, controller);
    },
    cancel: () => close(),
  });
  return new Response(body, { headers: streamHeaders });
}

function begin(
  { owner, begin, isAllowed, left }: Source,
  controller: ReadableStreamDefaultController<Uint8Array>,
): () => void {
  const { open } = streams();
  const encoder = new TextEncoder();
  let stop = () => {};
  const self: Open = {
    owner,
    close: () => {
      if (!open.delete(self)) return;
      clearInterval(timer);
      stop();
      try {
        controller.close();
      } catch {
        // Its reader has left already.
      }
    },
  };
  const write = (text: string) => {
    if (!open.has(self)) return;
    if ((controller.desiredSize ?? 0) < -UNREAD) self.close();
    else controller.enqueue(encoder.encode(text));
  };
  const beat = async () => {
    const isFine = await isAllowed().catch(() => null);
    if (isFine === false) self.close();
    else write(": here\nevent: beat\ndata: 1\n\n");
  };
  const timer = setInterval(() => void beat(), BEAT_MS);
  open.add(self);
  // Long enough for whoever holds an answer's first bytes until they tell what it is.
  write(`retry: ${RETRY_MS}\n: ${"-".repeat(64)}\n\n`);
  stop = begin((event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
  left.addEventListener("abort", self.close);
  if (left.aborted) self.close();
  return self.close;
}
