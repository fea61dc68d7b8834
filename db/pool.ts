import { DatabaseUnavailable, isDatabaseUnavailable } from "./errors";
import type { Lane } from "./lane";

export type PoolSettings = {
  size: number;
  /** How many may wait for a connection at once; the next is refused at once. */
  waiting: number;
  /** Opens a lane that is not connected yet. */
  make: (onEnd: (lane: Lane) => void) => Lane;
};

/** The pool looks after its lanes this often; all that follows is counted in such looks. */
const TICK_MS = 250;
const ticks = (seconds: number) => Math.ceil((seconds * 1000) / TICK_MS);
const WAITS = ticks(8);
/** Without an answer for this long the server itself is asked, on a connection of its own. */
const SUSPECT = ticks(1.5);
const CONNECTS = ticks(3);
/** A little longer than the server lets a statement run: its own refusal should come first. */
const SILENT = ticks(10);
const IDLE = ticks(60);
const OLD = ticks(30 * 60);
/** How often one that is away is looked for, and one that took no more connections asked again. */
const AGAIN = ticks(0.5);

const silence = new DatabaseUnavailable("The database does not answer.");

type Waiter = { take: (lane: Lane) => void; refuse: (reason: unknown) => void; ticks: number };

/**
 * Lends connections, one caller each. So many wait, for so long, and no more; a server that hangs
 * is found out by asking it anew, and then everything that waits on it is refused at once, until it
 * answers again. Times are counted in the process's own looks, so that a process which was itself
 * asleep blames nobody.
 */
export class Pool {
  readonly #settings: PoolSettings;
  readonly #lanes = new Set<Lane>();
  readonly #opening = new Set<Lane>();
  #free: Lane[] = [];
  #waiters = new Set<Waiter>();
  #probe: Lane | null = null;
  /** Why nobody is let in, until a probe is answered. */
  #away: unknown = null;
  #growsIn = 0;
  /** How many lanes came back sound so far: each has had an answer. */
  #returned = 0;
  #asksIn = 0;
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
  }

  /** Figures for tests and the curious. */
  get state() {
    const { size } = this.#lanes;
    return { open: size, free: this.#free.length, waiting: this.#waiters.size };
  }

  /**
   * A lane for the caller alone, to be given back whatever happens.
   * @throws DatabaseUnavailable when too many wait, it takes too long, or the database is away
   */
  acquire(): Lane | Promise<Lane> {
    if (this.#isClosed) return Promise.reject(new DatabaseUnavailable("The pool is closed."));
    if (this.#away !== null) return Promise.reject(unreachable(this.#away));
    const lane = this.#waiters.size === 0 ? this.#free.pop() : undefined;
    if (lane) return lane;
    if (this.#waiters.size >= this.#settings.waiting) {
      return Promise.reject(new DatabaseUnavailable("Too many wait for the database."));
    }
    this.#watch();
    return new Promise((take, refuse) => {
      this.#waiters.add({ take, refuse, ticks: 0 });
      this.#grow();
    });
  }

  release(lane: Lane): void {
    if (lane.isOver) return;
    this.#returned += 1;
    lane.idle = 0;
    const [next] = this.#waiters;
    if (next) {
      this.#waiters.delete(next);
      next.take(lane);
    } else if (this.#isClosed) void lane.end();
    else this.#free.push(lane);
  }

  /** Refuses who waits, and ends the lanes after what is under way on them. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer) clearInterval(this.#timer);
    this.#refuseAll(new DatabaseUnavailable("The pool is closed."));
    this.#probe?.discard();
    for (const lane of this.#opening) lane.discard();
    await Promise.all([...this.#lanes].map((lane) => lane.end()));
  }

  /** Opens a lane for who waits, while there may be more. */
  #grow(): void {
    const made = this.#lanes.size + this.#opening.size;
    const isWanted = this.#waiters.size > this.#opening.size;
    if (!isWanted || made >= this.#settings.size || this.#growsIn > 0 || this.#isClosed) return;
    const lane = this.#settings.make((over) => this.#ended(over));
    this.#opening.add(lane);
    lane.open().then(
      () => {
        this.#opening.delete(lane);
        this.#adopt(lane);
      },
      (error: unknown) => {
        this.#opening.delete(lane);
        // With others at work those who wait are served by them; without, there is nothing to wait for.
        this.#growsIn = AGAIN;
        if (this.#lanes.size === 0) this.#setAway(error);
      },
    );
  }

  #adopt(lane: Lane): void {
    if (lane.isOver) return;
    this.#away = null;
    this.#lanes.add(lane);
    this.release(lane);
  }

  #ended(lane: Lane): void {
    this.#lanes.delete(lane);
    this.#free = this.#free.filter((each) => each !== lane);
    this.#grow();
  }

  #setAway(reason: unknown): void {
    if (this.#isClosed) return;
    this.#away = reason ?? silence;
    this.#asksIn = AGAIN;
    this.#refuseAll(unreachable(reason));
  }

  #refuseAll(reason: unknown): void {
    const waiters = [...this.#waiters];
    this.#waiters.clear();
    for (const { refuse } of waiters) refuse(reason);
  }

  #watch(): void {
    this.#timer ??= setInterval(() => this.#look(), TICK_MS).unref();
  }

  #look(): void {
    this.#growsIn = Math.max(0, this.#growsIn - 1);
    this.#asksIn = Math.max(0, this.#asksIn - 1);
    const probe = this.#probe ? [this.#probe] : [];
    this.#tickAll(this.#lanes, SILENT);
    this.#tickAll([...this.#opening, ...probe], CONNECTS);
    this.#endSpare();
    for (const waiter of this.#waiters) {
      waiter.ticks += 1;
      if (waiter.ticks <= WAITS) continue;
      this.#waiters.delete(waiter);
      waiter.refuse(new DatabaseUnavailable("It took too long to get a connection."));
    }
    const isSuspect = [...this.#lanes].some((lane) => lane.silentTicks > SUSPECT);
    const isToAsk = isSuspect || this.#away !== null;
    if (isToAsk && !this.#probe && this.#asksIn === 0) void this.#ask();
    this.#grow();
  }

  #tickAll(lanes: Iterable<Lane>, limit: number): void {
    for (const lane of [...lanes]) {
      lane.tick();
      if (lane.silentTicks > limit) lane.discard(silence);
    }
  }

  /** Asks the server itself whether it is there. What it refuses it has at least answered. */
  async #ask(): Promise<void> {
    const probe = this.#settings.make((over) => this.#ended(over));
    const returned = this.#returned;
    this.#probe = probe;
    this.#asksIn = SUSPECT;
    try {
      await probe.open();
      if (this.#lanes.size < this.#settings.size) this.#adopt(probe);
      else void probe.end();
    } catch (error) {
      const isHung = error === silence && this.#returned === returned;
      if (isHung) for (const lane of [...this.#lanes]) lane.discard(silence);
      if (this.#lanes.size === 0 && isDatabaseUnavailable(error)) this.#setAway(error);
    } finally {
      this.#probe = null;
    }
  }

  /** Ends the lanes that nobody wanted for long, and old ones when they are free. */
  #endSpare(): void {
    for (const lane of this.#free.filter(({ idle, age }) => idle > IDLE || age > OLD)) {
      this.#free = this.#free.filter((each) => each !== lane);
      this.#lanes.delete(lane);
      void lane.end();
    }
  }
}

const unreachable = (cause: unknown) =>
  new DatabaseUnavailable("The database cannot be reached.", { cause });
