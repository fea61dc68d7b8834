import { setTimeout as wait } from "node:timers/promises";
import { Client, NoAnswer } from "./ask";
import { Buyer } from "./buyer";
import { Notes } from "./notes";
import { Seeded } from "./seeded";
import { Seller } from "./seller";
import { openShops, type Shop } from "./shops";

const SHOPS = 4;
/** Half of them end in an order: others leave their cart, or find a product gone. */
const VISITS_PER_SECOND = 140;
const SELLER_PAUSE_MS = 400;
const READER_PAUSE_MS = 60;

/** Buyers, sellers and readers in a few shops, until told to stop. */
export class Load {
  readonly notes = new Notes();
  readonly #clients: Client[] = [];
  readonly #actors: Promise<void>[] = [];
  #isStopping = false;

  private constructor(
    readonly ports: number[],
    readonly shops: Shop[],
    private readonly random: Seeded,
  ) {}

  /** @param ports of the app's processes: buyers are spread over them, each staying with one */
  static async start(ports: number[], buyers: string[], random: Seeded): Promise<Load> {
    const shops: Shop[] = [];
    const load = new Load(ports, shops, random);
    const pauseMs = (1_000 * buyers.length) / VISITS_PER_SECOND;
    shops.push(...(await openShops(load.client(0), load.notes, SHOPS)));
    for (const [n, token] of buyers.entries()) {
      const buyer = new Buyer(load.client(n), token, load.notes, load.#fork());
      load.#act(pauseMs, () => buyer.visit(random.pick(shops)));
    }
    for (const [n, shop] of shops.entries()) {
      const seller = new Seller(load.client(n), shop, load.notes, load.#fork());
      load.#act(SELLER_PAUSE_MS, () => seller.work());
    }
    load.#act(READER_PAUSE_MS, () => load.#read(random.pick(shops)));
    return load;
  }

  /** Takes no new visit on, and waits until those under way are answered. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(this.#actors);
    for (const client of this.#clients) client.close();
  }

  /** Orders answered per second within these stretches of time, in ms. */
  rate(stretches: [from: number, to: number][]): number {
    const { placedAt } = this.notes;
    const seconds = stretches.reduce((sum, [from, to]) => sum + (to - from) / 1_000, 0);
    const within = placedAt.filter((at) => stretches.some(([from, to]) => at >= from && at < to));
    return seconds > 0 ? within.length / seconds : 0;
  }

  client(n: number): Client {
    const known = this.#clients[n % this.ports.length];
    if (known) return known;
    const at = this.#clients.length;
    const client = new Client(...this.ports.slice(at), ...this.ports.slice(0, at));
    this.#clients.push(client);
    return client;
  }

  #fork(): Seeded {
    return new Seeded(this.random.whole(1, 2 ** 31));
  }

  #act(pauseMs: number, deed: () => Promise<void>): void {
    const run = async () => {
      await wait(this.random.between(0, pauseMs));
      while (!this.#isStopping) {
        const until = Date.now() + pauseMs * this.random.between(0.6, 1.4);
        try {
          await deed();
        } catch (error) {
          if (!(error instanceof NoAnswer)) throw error;
          this.notes.broken.push(`a request was never answered: ${error.message}`);
        }
        await wait(Math.max(1, until - Date.now()));
      }
    };
    this.#actors.push(run());
  }

  async #read({ link }: Shop): Promise<void> {
    const paths = [`/s/${link}`, `/api/v1/storefronts/${link}/catalog`];
    const path = this.random.pick(paths);
    const answer = await this.client(this.random.whole(0, 99)).try({ path });
    const what = answer instanceof NoAnswer ? answer.code : answer.status;
    if (what !== 200) this.notes.passed(`page ${what}`);
    if (what === 500) this.notes.broken.push(`${path} answered 500`);
  }
}
