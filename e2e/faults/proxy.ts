import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/** What becomes of bytes on their way; `cut` ends the connection without passing them on. */
type Verdict = "pass" | "cut";

/**
 * Stands between a client and a server on this machine, and can fail as networks do. One at a time:
 * `pass`, `hang` (connections stand, nothing moves), `cut` (none stands, none is made), or `delay`.
 */
export class TcpProxy {
  readonly #server: Server;
  readonly #pairs = new Set<{ client: Socket; server: Socket }>();
  #mode: "pass" | "hang" | "cut" = "pass";
  #delayMs = 0;
  /** Judges an answer's bytes, knowing what was asked on the connection since the one before. */
  onAnswer: (answer: Buffer, asked: string) => Verdict = () => "pass";
  /** Answers that were cut off. */
  dropped = 0;

  private constructor(readonly target: number) {
    this.#server = createServer({ pauseOnConnect: false }, (client) => this.#join(client));
  }

  static async to(target: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("The proxy is closed.");
    return address.port;
  }

  /** Everything through, as if nothing stood between. */
  pass(): void {
    this.#mode = "pass";
    this.#delayMs = 0;
    this.onAnswer = () => "pass";
    for (const { client, server } of this.#pairs) {
      client.resume();
      server.resume();
    }
  }

  delay(ms: number): void {
    this.#delayMs = ms;
  }

  hang(): void {
    this.#mode = "hang";
    for (const { client, server } of this.#pairs) {
      client.pause();
      server.pause();
    }
  }

  cut(): void {
    this.#mode = "cut";
    for (const { client, server } of this.#pairs) {
      client.destroy();
      server.destroy();
    }
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, "close");
  }

  #join(client: Socket): void {
    if (this.#mode === "cut") {
      client.destroy();
      return;
    }
    const server = connect(this.target, "127.0.0.1");
    const pair = { client, server };
    this.#pairs.add(pair);
    let asked = "";
    const end = () => {
      client.destroy();
      server.destroy();
      this.#pairs.delete(pair);
    };
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      socket.on("error", end).on("close", end);
      if (this.#mode === "hang") socket.pause();
    }
    client.on("data", (bytes) => {
      asked = (asked + bytes.toString("latin1")).slice(0, 4_096);
      this.#send(server, bytes);
    });
    server.on("data", (bytes) => {
      const verdict = this.onAnswer(bytes, asked);
      asked = "";
      if (verdict === "cut") {
        this.dropped++;
        end();
      } else {
        this.#send(client, bytes);
      }
    });
    client.on("end", () => server.end());
    server.on("end", () => client.end());
  }

  #send(to: Socket, bytes: Buffer): void {
    if (this.#delayMs === 0) to.write(bytes);
    else setTimeout(() => to.writable && to.write(bytes), this.#delayMs);
  }
}
