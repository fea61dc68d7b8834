import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

export type Answer = { status: number; headers: Record<string, string>; text: string };

export type Ask = {
  method?: string;
  path: string;
  body?: unknown;
  token?: string | undefined;
  headers?: Record<string, string>;
  timeoutMs?: number;
};

/** Answers that say to try again; a 500 is none of them, but a defect. */
const comeBack = new Set([429, 502, 503, 504]);

/** No answer came: refused, cut off, or too late. */
export class NoAnswer extends Error {
  constructor(
    readonly code: string,
    /** On a connection that had been used before: the server may have closed it just then. */
    readonly wasReused: boolean,
  ) {
    super(`No answer: ${code}.`);
  }
}

const TIMEOUT_MS = 5_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1_000;
/** Past this a request counts as never answered: longer than any fault and its recovery together. */
const PATIENCE_MS = 150_000;

/**
 * A client that keeps its connections as browsers and programs do. Of several processes it stays
 * with one until that takes no connection, as behind a balancer.
 */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1_000 });
  readonly #ports: number[];

  constructor(...ports: number[]) {
    this.#ports = ports;
  }

  get port(): number {
    return this.#ports[0] ?? 0;
  }

  /** One request. @throws NoAnswer */
  ask({ method = "GET", path, body, token, headers = {}, timeoutMs = TIMEOUT_MS }: Ask) {
    const sent = body === undefined ? null : Buffer.from(JSON.stringify(body));
    return new Promise<Answer>((resolve, reject) => {
      const asked = request({
        agent: this.#agent,
        host: "127.0.0.1",
        port: this.port,
        method,
        path,
        headers: {
          ...(sent && { "content-type": "application/json", "content-length": sent.length }),
          ...(token && { authorization: `Bearer ${token}` }),
          ...headers,
        },
      });
      const fail = (code: string) => {
        clearTimeout(late);
        asked.destroy();
        reject(new NoAnswer(code, asked.reusedSocket));
      };
      const late = setTimeout(fail, timeoutMs, "LATE");
      asked.on("error", (error: NodeJS.ErrnoException) => fail(error.code ?? error.message));
      asked.on("response", (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part) => {
          text += part;
        });
        response.on("error", (error: NodeJS.ErrnoException) => fail(error.code ?? error.message));
        response.on("close", () => {
          if (!response.complete) fail("CUT_SHORT");
        });
        response.on("end", () => {
          clearTimeout(late);
          const said = Object.entries(response.headers).map(([k, v]) => [k, String(v)]);
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(said) as Record<string, string>,
            text,
          });
        });
      });
      asked.end(sent);
    });
  }

  /**
   * Asks until the answer is definite, as a careful client does: the same request again, later each
   * time, while there is none or it says to come back.
   * @throws NoAnswer when its patience ends
   */
  async insist(ask: Ask, onPassing: (what: string) => void = () => undefined): Promise<Answer> {
    const until = Date.now() + PATIENCE_MS;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const answer = await this.try(ask);
      if (!(answer instanceof NoAnswer) && !comeBack.has(answer.status)) return answer;
      onPassing(answer instanceof NoAnswer ? answer.code : String(answer.status));
      if (answer instanceof NoAnswer) this.#ports.push(...this.#ports.splice(0, 1));
      if (Date.now() > until) {
        throw answer instanceof NoAnswer ? answer : new NoAnswer(String(answer.status), false);
      }
      await wait(pause * (0.5 + Math.random()));
    }
  }

  async try(ask: Ask): Promise<Answer | NoAnswer> {
    try {
      return await this.ask(ask);
    } catch (error) {
      if (error instanceof NoAnswer) return error;
      throw error;
    }
  }

  close(): void {
    this.#agent.destroy();
  }
}
