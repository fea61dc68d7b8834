import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { waitUntil } from "@/lib/boot/processes.mjs";
import { startApp } from "./app-process";
import { NoAnswer } from "./ask";
import { type Finding, type Scenario, timesOf, underLoad } from "./scenario";
import { openShop } from "./shops";
import { uploadPicture } from "./upload";

const ENDS_WITHIN_MS = 20_000;

/** What a client sees when a connection that was accepted breaks; refused ones never were. */
const broke = /^(page )?(ECONNRESET|EPIPE|CUT_SHORT)/;

/** The app is asked to end while it serves, five times; what it had accepted it must answer. */
const asked: Scenario = {
  name: "SIGTERM of the app under load",
  run: async (stage) => {
    const { house } = stage;
    const finding = await underLoad(stage, { times: timesOf(stage, 5) }, async () => {
      const before = house.find("app");
      house.signal("app", "SIGTERM");
      await waitUntil(() => house.find("app")?.pid !== before?.pid, ENDS_WITHIN_MS);
    });
    const failed = [...(stage.allNotes.at(-1)?.passing ?? [])].filter(([what]) => broke.test(what));
    for (const [what, times] of failed) finding.broken.push(`${times} requests met ${what}`);
    return finding;
  },
};

/** Two processes on one database and one cart store, of which one dies: the other is there. */
const oneOfTwo: Scenario = {
  name: "kill -9 of one of two apps",
  run: async (stage) => {
    const { house } = stage;
    const findings: Finding[] = [];
    for (let time = 0; time < timesOf(stage, 3); time++) {
      const second = await startApp("second", house);
      try {
        const one = { times: 1, ports: [house.port, second.port], whole: [house.port] };
        findings.push(await underLoad(stage, one, async () => process.kill(second.pid, "SIGKILL")));
      } finally {
        await second.stop();
      }
    }
    return sum(findings);
  },
};

/** The app dies with pictures half sent, half made and half kept. */
const duringUpload: Scenario = {
  name: "kill -9 during uploads",
  run: async (stage) => {
    const { house, random } = stage;
    const client = house.client();
    const shop = await openShop(client, "Uploads", [5]);
    const size = 900;
    const finding = await underLoad(stage, { times: timesOf(stage, 5) }, async () => {
      const raw = { width: size, height: size, channels: 3 as const };
      const picture = await sharp(randomBytes(size * size * 3), { raw })
        .png()
        .toBuffer();
      const first = uploadPicture(house.port, shop, picture);
      await new Promise((resolve) => setTimeout(resolve, random.between(20, 900)));
      house.signal("app", "SIGKILL");
      await first;
      await client.insist({ path: "/api/health/live" });
      const again = await uploadPicture(house.port, shop, picture);
      const where = again instanceof NoAnswer ? "" : again.text;
      if (again instanceof NoAnswer || again.status !== 201) {
        stage.allNotes.at(-1)?.broken.push(`the same picture again: ${where || again}`);
        return;
      }
      const { url } = JSON.parse(where) as { url: string };
      const kept = await fetch(new URL(url, `http://127.0.0.1:${house.port}`));
      const bytes = Buffer.from(await kept.arrayBuffer());
      const { data } = await sharp(bytes, { failOn: "error" })
        .raw()
        .toBuffer({ resolveWithObject: true });
      if (data.length === 0) stage.allNotes.at(-1)?.broken.push("a kept picture is empty");
    });
    client.close();
    return finding;
  },
};

function sum(findings: Finding[]): Finding {
  const [first, ...rest] = findings;
  if (!first) throw new Error("There is nothing to sum up.");
  return rest.reduce((all, each) => {
    const verdict = all.verdict && each.verdict && { ...all.verdict };
    for (const [name, count] of Object.entries(each.verdict ?? {})) {
      if (verdict) verdict[name as keyof typeof verdict] += count;
    }
    return {
      load: Math.min(all.load ?? 0, each.load ?? 0),
      verdict,
      recoveries: [...all.recoveries, ...each.recoveries],
      broken: [...all.broken, ...each.broken],
      said: [all.said, each.said].filter(Boolean).join("; "),
    };
  }, first);
}

export const restarts: Scenario[] = [asked, oneOfTwo, duringUpload];
