import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import sharp from "sharp";
import { startApp } from "./app-process";
import { NoAnswer } from "./ask";
import type { Scenario } from "./scenario";
import { openShop, type Shop } from "./shops";
import { uploadPicture } from "./upload";

const ROOM_KB = 256;

/** A picture that no compression makes small. */
const noise = (size: number) =>
  sharp(randomBytes(size * size * 3), { raw: { width: size, height: size, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();

/**
 * A command whose program finds next to no room in `folder`: on a tiny disk of its own, which any
 * user may make where the system allows it, else by a limit on the size of a file.
 */
function cramped(folder: string): { under: string[]; how: string } {
  const mount = `mount -t tmpfs -o size=${ROOM_KB}k tmpfs "$0"`;
  const own = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"];
  const [file = "", ...args] = [...own, mount, folder];
  if (spawnSync(file, args).status === 0) {
    return { under: [...own, `${mount} && exec "$@"`, folder], how: `a disk of ${ROOM_KB} kB` };
  }
  const limit = `ulimit -f ${ROOM_KB} && exec "$@"`;
  return { under: ["sh", "-c", limit, "sh"], how: `files of at most ${ROOM_KB} blocks` };
}

/** Every file below a folder as the process sees it. */
function filesSeenBy(pid: number, folder: string): string[] {
  const seen = join(`/proc/${pid}/root`, folder);
  return readdirSync(seen, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

export const fullDisk: Scenario = {
  name: "disk full on media",
  run: async ({ house }) => {
    const data = join(house.folder, "cramped");
    const media = join(data, "media");
    mkdirSync(media, { recursive: true });
    const { under, how } = cramped(media);
    const app = await startApp("cramped", house, { env: { SOKO_DATA_DIR: data }, under });
    const sql = postgres(house.databaseUrl, { max: 1 });
    const broken: string[] = [];
    try {
      const shop: Shop = await openShop(app.client, "Full Disk", [5]);
      const small = await noise(24);
      const large = await noise(1_200);
      const hash = createHash("sha256").update(large).digest("hex");
      for (let n = 0; n < 3; n++) {
        const answer = await uploadPicture(app.port, shop, large);
        const isClean =
          !(answer instanceof NoAnswer) &&
          answer.status === 503 &&
          answer.text.includes('"unavailable"') &&
          answer.headers["retry-after"] !== undefined;
        if (!isClean) broken.push(`an upload was answered ${describe(answer)}`);
      }
      const rows = await sql`select 1 from media where hash = ${hash}`;
      if (rows.length > 0) broken.push("a row stands for files that are not there");
      if (process.platform === "linux") {
        const parts = filesSeenBy(app.pid, media).filter((name) => name.endsWith(".part"));
        if (parts.length > 0) broken.push(`half files were left: ${parts.join(", ")}`);
      }
      const page = await app.client.insist({ path: `/s/${shop.link}` });
      if (page.status !== 200) broken.push(`the storefront answered ${page.status}`);
      const fits = await uploadPicture(app.port, shop, small);
      if (fits instanceof NoAnswer || ![201, 503].includes(fits.status)) {
        broken.push(`a small picture was answered ${describe(fits)}`);
      }
      const elsewhere = await uploadPicture(house.port, shop, large);
      if (elsewhere instanceof NoAnswer || elsewhere.status !== 201) {
        broken.push(`where there is room it was answered ${describe(elsewhere)}`);
      }
    } finally {
      await sql.end();
      await app.stop();
    }
    return { load: null, verdict: null, recoveries: [], broken, said: how };
  },
};

function describe(answer: Awaited<ReturnType<typeof uploadPicture>>): string {
  return answer instanceof NoAnswer
    ? answer.message
    : `${answer.status} ${answer.text.slice(0, 200)}`;
}
