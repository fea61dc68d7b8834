import { setTimeout as sleep } from "node:timers/promises";
import { type BrowserContext, chromium } from "playwright";
import type { Server } from "./server";

/** Bytes as they crossed the wire, headers aside, of one first load. */
export type Weight = { page: string; html: number; script: number; css: number; image: number };

/** A page that has loaded nothing for so long is done. */
const QUIET_MS = 1_500;

type Kind = "html" | "script" | "css" | "image";
const kinds: Partial<Record<string, Kind>> = {
  Document: "html",
  Script: "script",
  Stylesheet: "css",
  Image: "image",
};

/** Makes a browser that has opened nothing yet one that may open a page. */
type Prepare = (context: BrowserContext, origin: string) => Promise<void>;

/** Puts a product in the cart first, so that cart and checkout have a line. */
export const withInCart =
  ({ storeLink, productId }: { storeLink: string; productId: string }): Prepare =>
  async ({ request }, origin) => {
    const added = await request.post(
      `${origin}/api/v1/carts/current/items?storeLink=${storeLink}`,
      {
        headers: { origin },
        data: { productId, qty: 1, storeLink },
      },
    );
    if (!added.ok())
      throw new Error(`The cart to weigh was answered ${added.status()}: ${await added.text()}`);
  };

export const signedIn =
  (token: string): Prepare =>
  (context, origin) =>
    context.addCookies([{ name: "soko.seller.session", value: token, url: origin }]);

/** What a phone loads of each page that it opens for the first time, without scrolling. */
export async function weighPages(
  server: Server,
  executablePath: string,
  pages: { name: string; address: string }[],
  prepare: Prepare,
): Promise<Weight[]> {
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--disable-gpu",
      "--disable-background-networking",
    ],
  });
  try {
    const origin = server.env.NEXTAUTH_URL ?? "";
    const weights: Weight[] = [];
    for (const { name, address } of pages) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        isMobile: true,
        hasTouch: true,
        deviceScaleFactor: 2,
        serviceWorkers: "block",
        // The budgets are in gzip, whatever else a browser may take.
        extraHTTPHeaders: { "accept-encoding": "gzip" },
      });
      await prepare(context, origin);
      const page = await context.newPage();
      const weight: Weight = { page: name, html: 0, script: 0, css: 0, image: 0 };
      const session = await context.newCDPSession(page);
      const open = new Map<string, { kind: Kind; headers: number }>();
      session.on("Network.responseReceived", ({ requestId, type, response }) => {
        const kind = kinds[type];
        if (kind) open.set(requestId, { kind, headers: response.encodedDataLength });
      });
      let lastAt = Date.now();
      session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        lastAt = Date.now();
        const asked = open.get(requestId);
        if (asked) weight[asked.kind] += encodedDataLength - asked.headers;
      });
      await session.send("Network.enable");
      const answer = await page.goto(address, { timeout: 30_000 });
      if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status()}.`);
      // A stream of events stays open, so the network as a whole may never be idle.
      while (Date.now() - lastAt < QUIET_MS) await sleep(100);
      weights.push(weight);
      await context.close();
    }
    return weights;
  } finally {
    await browser.close();
  }
}
