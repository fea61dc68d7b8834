import type { DeskNews } from "@/lib/orders/desk";

/**
 * One stream of news for all tabs of a browser: the tab that holds the lock reads it and tells the
 * others. Where there is no stream, it asks now and then.
 */
const POLL_MS = 15_000;
const LOOK_MS = 5_000;
/** The stream says something every 15 seconds. */
const SILENT_MS = 40_000;
const REOPEN_MS = 30_000;
const TIMEOUT_MS = 10_000;

/** `missed` says that changes may have gone by unheard. */
export type News = DeskNews & { missed: boolean };

type Told = { kind: "news"; news: News } | { kind: "here" } | { kind: "wake" };
type Tell = (told: Told) => void;

/** Follows what `path` tells, in this tab or through another, until `signal` ends it. */
export function followNews(path: string, onNews: (news: News) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(`soko.news ${path}`);
  let lead: Lead | null = null;
  let heardAt = Date.now();

  const hear = (told: Told) => {
    if (told.kind === "wake") lead?.wake();
    else heardAt = Date.now();
    if (told.kind === "news") onNews(told.news);
  };
  const tell: Tell = (told) => {
    channel.postMessage(told);
    hear(told);
  };
  const hold = async () => {
    lead = new Lead(path, tell);
    await new Promise<void>((end) => signal.addEventListener("abort", () => end()));
  };
  const queue = (isSteal: boolean) => {
    const leave = () => {
      lead?.end();
      lead = null;
    };
    // Only pages under TLS or on this machine have locks; elsewhere each tab reads for itself.
    const turn = navigator.locks
      ? navigator.locks.request(`soko.news ${path}`, isSteal ? { steal: true } : { signal }, hold)
      : hold();
    turn.then(leave, () => {
      leave();
      // Another tab took over since this one was asleep: back into the queue.
      if (!signal.aborted) queue(false);
    });
  };
  const wake = () => {
    if (document.visibilityState === "hidden") return;
    if (!lead && Date.now() - heardAt > SILENT_MS) {
      heardAt = Date.now();
      queue(true);
    } else tell({ kind: "wake" });
  };

  channel.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
  queue(false);
  const timer = setInterval(() => {
    if (!lead && Date.now() - heardAt > SILENT_MS) wake();
  }, LOOK_MS);
  document.addEventListener("visibilitychange", wake, { signal });
  window.addEventListener("online", wake, { signal });
  window.addEventListener("pageshow", wake, { signal });
  signal.addEventListener("abort", () => {
    clearInterval(timer);
    channel.close();
  });
}

/** The tab that reads the stream. */
class Lead {
  readonly #path: string;
  readonly #tell: Tell;
  readonly #timer: ReturnType<typeof setInterval>;
  #source: EventSource | null = null;
  #isLive = false;
  /** Whether what is told next comes after a gap; at first, the page itself is as new. */
  #isGap = false;
  #heardAt = 0;
  #openedAt = 0;
  #polledAt = Date.now();
  #isSignedOut = false;

  constructor(path: string, tell: Tell) {
    this.#path = path;
    this.#tell = tell;
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
    this.#open();
  }

  end(): void {
    clearInterval(this.#timer);
    this.#source?.close();
  }

  /** The browser is back from sleep, from another page or from no network. */
  wake(): void {
    if (this.#isSignedOut) return;
    const isSilent = Date.now() - this.#heardAt > LOOK_MS * 4;
    if (!this.#isLive || isSilent) this.#open();
  }

  #open(): void {
    this.#source?.close();
    this.#openedAt = Date.now();
    this.#heardAt = Date.now();
    const source = new EventSource(this.#path);
    this.#source = source;
    source.addEventListener("desk", ({ data }) => {
      this.#hear(JSON.parse(data) as DeskNews);
      this.#isLive = true;
    });
    source.addEventListener("beat", () => {
      this.#heardAt = Date.now();
      this.#tell({ kind: "here" });
    });
    source.addEventListener("lost", () => this.#lose());
    source.onerror = () => this.#lose();
  }

  #lose(): void {
    this.#isLive = false;
    this.#isGap = true;
  }

  #hear(desk: DeskNews): void {
    this.#heardAt = Date.now();
    this.#tell({ kind: "news", news: { ...desk, missed: this.#isGap } });
    this.#isGap = false;
  }

  #look(): void {
    const now = Date.now();
    if (this.#isSignedOut) return;
    if (this.#isLive && now - this.#heardAt > SILENT_MS) {
      this.#lose();
      this.#open();
    }
    const isClosed = this.#source?.readyState === EventSource.CLOSED;
    if (isClosed && now - this.#openedAt > REOPEN_MS) this.#open();
    if (!this.#isLive && now - this.#polledAt >= POLL_MS) void this.#poll();
  }

  async #poll(): Promise<void> {
    this.#polledAt = Date.now();
    this.#isGap = true;
    try {
      const answer = await fetch(this.#path, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (answer.status === 401) this.#isSignedOut = true;
      if (answer.ok && !this.#isLive) this.#hear({ changed: [], ...(await answer.json()) });
    } catch {
      // No network: asked again soon.
    }
  }
}
