import { Lane } from "./lane";

/** How often the connection is tried, and how long it may take to hear its own call. */
const PULSE_MS = 5_000;
const AGAIN_MS = 500;

type Listener = {
  channel: string;
  /** What a transaction that committed has told. */
  onNews: (payload: string) => void;
  /** From now on everything is heard; what came before may have been missed. */
  onLive: () => void;
  /** Nothing is heard until `onLive`. */
  onLost: () => void;
};

/**
 * Hears what the database's transactions tell on a channel, on one connection of its own that is
 * opened again whenever it is gone. It calls itself now and then: a server that hangs is found out,
 * and so is a pooler that hands no notifications on.
 */
export class Listening {
  readonly #listener: Listener;
  /** A transaction pooler would hand on nothing that it was told. */
  readonly #url: string;
  readonly #pulse = `soko_pulse_${crypto.randomUUID().replaceAll("-", "")}`;
  #lane: Lane | null = null;
  #isHeard = false;
  #isLive = false;
  #isOver = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(listener: Listener) {
    const url = process.env.DIRECT_DATABASE_URL || process.env.DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set.");
    this.#url = url;
    this.#listener = listener;
    void this.#open();
  }

  get isLive(): boolean {
    return this.#isLive;
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#lane?.end();
  }

  async #open(): Promise<void> {
    const options = {
      prepare: false,
      onnotice: () => undefined,
      connection: { application_name: "soko news" },
      onnotify: (channel: string, payload: string) => this.#hear(channel, payload),
    };
    const lane = new Lane(this.#url, options, (over) => this.#ended(over));
    this.#lane = lane;
    // Until it is open, this look-in is what ends a wait for a server that never answers.
    this.#plan(() => lane.discard(silence), PULSE_MS);
    try {
      await lane.open();
      await lane.run(`listen ${this.#listener.channel}; listen ${this.#pulse}`);
      await this.#call(lane);
    } catch (error) {
      lane.discard(error);
    }
  }

  /** Calls itself, and gives the connection up when it does not hear that. */
  async #call(lane: Lane): Promise<void> {
    this.#isHeard = false;
    this.#plan(() => {
      if (!this.#isHeard) return lane.discard(silence);
      this.#call(lane).catch((error: unknown) => lane.discard(error));
    }, PULSE_MS);
    await lane.run(`notify ${this.#pulse}`);
  }

  #hear(channel: string, payload: string): void {
    if (channel !== this.#pulse) {
      this.#listener.onNews(payload);
      return;
    }
    this.#isHeard = true;
    if (this.#isLive) return;
    this.#isLive = true;
    this.#listener.onLive();
  }

  #ended(lane: Lane): void {
    if (this.#lane !== lane || this.#isOver) return;
    this.#lane = null;
    this.#isLive = false;
    this.#listener.onLost();
    this.#plan(() => void this.#open(), AGAIN_MS);
  }

  #plan(work: () => void, ms: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = this.#isOver ? null : setTimeout(work, ms).unref();
  }
}

const silence = new Error("Nothing is heard from the database.");
