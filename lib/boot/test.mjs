// @ts-check
// npm test: every check there is, each one run whatever the others say. Parts of it:
// npm test -- --only=unit,database
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { checkNode, dataFolder } from "./checkout.mjs";
import { explain, Refusal, say } from "./say.mjs";
import { onEnd } from "./shutdown.mjs";
import { parts, runParts } from "./test-parts.mjs";
import { holdTestFolder } from "./test-services.mjs";

/** @param {string[]} args @returns {Set<string>} */
function chosenParts(args) {
  const only = args.find((arg) => arg.startsWith("--only="))?.slice("--only=".length);
  const chosen = new Set(only ? only.split(",") : parts);
  for (const part of chosen) {
    if (!parts.includes(part)) {
      throw new Refusal(`There is no part "${part}"; there are ${parts.join(", ")}.`);
    }
  }
  return chosen;
}

async function test() {
  checkNode();
  const chosen = chosenParts(process.argv.slice(2));
  const mainDir = dataFolder(process.env);
  const dataDir = join(mainDir, "test");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const folder = await holdTestFolder(dataDir);
  let lastLine = "";
  const end = onEnd(async () => {
    await folder.stop();
    if (lastLine) say(lastLine);
  }, 1);
  try {
    const { passed, failed } = await runParts({ chosen, mainDir, dataDir, leash: folder.leash });
    lastLine = `${passed} passed, ${failed} failed`;
    await end.stop(failed > 0 ? 1 : 0);
  } catch (error) {
    await end.fail(error);
  }
}

try {
  await test();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
