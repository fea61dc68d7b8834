import { createConnection, type Socket } from "node:net";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { DatabaseUnavailable } from "./errors";

export type DriverOptions = NonNullable<Parameters<typeof postgres>[1]>;
type Driver = ReturnType<typeof postgres>;
type Statement = { prepare?: boolean };
export type Rows = { command: string } & Iterable<unknown>;

/** What the driver makes of its URL and gives to who opens its sockets. */
type Place = { host: string[]; port: number[]; path?: string | false };

const ENDS_WITHIN_S = 5;

/**
 * One connection, for as long as it holds. The driver alone would queue without bound, wait for
 * ever on a server that hangs, and go on with half a transaction on a connection made anew: so each
 * of its clients has one socket, and when that is gone the lane is over.
 */
export class Lane {
  readonly #driver: Driver;
  readonly #underWay = new Set<(reason: unknown) => void>();
  readonly #onEnd: (lane: Lane) => void;
  #socket: Socket | null = null;
  #reason: unknown = null;
  #silentTicks = 0;
  /** How often the pool has looked at it, since it was opened and since it was last given back. */
  age = 0;
  idle = 0;

  constructor(url: string, options: DriverOptions, onEnd: (lane: Lane) => void) {
    this.#onEnd = onEnd;
    const socket = (place: Place) => this.#open(place);
    const single = { max: 1, idle_timeout: 0, max_lifetime: null, onclose: () => this.discard() };
    this.#driver = postgres(url, { ...options, ...single, socket } as DriverOptions);
    // For what Drizzle does to a client's types; the pool's one Drizzle stands before all lanes.
    drizzle(this.#driver);
  }

  get isOver(): boolean {
    return this.#reason !== null;
  }

  /** How many looks of the pool an answer has been due for. */
  get silentTicks(): number {
    return this.#silentTicks;
  }

  /** Connects. */
  async open(): Promise<void> {
    try {
      await this.run("select 1");
    } catch (error) {
      this.discard(error);
      throw error;
    }
  }

  /** Sends a statement, behind those that are under way. Rejects at once when the lane ends. */
  run(text: string, values: unknown[] = [], how: Statement = {}, asArrays = false): Promise<Rows> {
    if (this.isOver) return Promise.reject(gone(this.#reason));
    return new Promise((resolve, reject) => {
      this.#underWay.add(reject);
      const answered = () => {
        this.#underWay.delete(reject);
        this.#silentTicks = 0;
      };
      const query = this.#driver.unsafe(text, values as never[], how);
      (asArrays ? query.values() : query).then(
        (rows) => {
          answered();
          resolve(rows as unknown as Rows);
        },
        (error) => {
          answered();
          reject(error);
        },
      );
    });
  }

  /** The pool looks in: time counts only while the process is awake to hear an answer. */
  tick(): void {
    this.age += 1;
    this.idle += 1;
    this.#silentTicks = this.#underWay.size > 0 ? this.#silentTicks + 1 : 0;
  }

  /** Cuts the connection, whatever is under way on it. */
  discard(reason: unknown = "The connection was lost."): void {
    if (this.isOver) return;
    this.#reason = reason;
    this.#socket?.destroy();
    for (const reject of this.#underWay) reject(gone(reason));
    this.#underWay.clear();
    this.#driver.end({ timeout: 0 }).catch(() => undefined);
    this.#onEnd(this);
  }

  /** Says goodbye, after what is under way. */
  async end(): Promise<void> {
    await this.#driver.end({ timeout: ENDS_WITHIN_S });
    this.discard("The connection was closed.");
  }

  async #open({ host, port, path }: Place): Promise<Socket> {
    if (this.#socket !== null || this.isOver) throw gone(this.#reason);
    let failure: unknown;
    for (const [n, name] of host.entries()) {
      try {
        return await this.#connect(path ? { path } : { host: name, port: port[n] ?? 5432 });
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }

  #connect(place: { path: string } | { host: string; port: number }): Promise<Socket> {
    return new Promise((resolve, reject) => {
      // The name too, where the driver looks for it when it goes on under TLS.
      const socket = Object.assign(createConnection({ ...place, noDelay: true }), place);
      this.#socket = socket;
      socket.once("error", reject);
      socket.once("close", () => reject(gone(this.#reason)));
      socket.once("connect", () => {
        socket.removeAllListeners("error").removeAllListeners("close");
        resolve(socket);
      });
    });
  }
}

const gone = (reason: unknown) =>
  reason instanceof DatabaseUnavailable
    ? reason
    : new DatabaseUnavailable("The connection to the database is gone.", { cause: reason });
