// @ts-check
// npm run test:faults: installs what the lock file names, then reads the rest as TypeScript.
import { checkNode, root } from "../../lib/boot/checkout.mjs";
import { install } from "../../lib/boot/install.mjs";
import { explain, Refusal } from "../../lib/boot/say.mjs";
import { onEnd } from "../../lib/boot/shutdown.mjs";
import { holdTestFolder } from "../../lib/boot/test-services.mjs";
import { faultsFolder } from "./folder.mjs";

const LIMIT_MINUTES = 40;

async function start() {
  checkNode();
  const folder = await holdTestFolder(faultsFolder);
  const end = onEnd(folder.stop, 1);
  const late = new Refusal(`The faults were not through after ${LIMIT_MINUTES} minutes.`);
  setTimeout(() => void end.fail(late), LIMIT_MINUTES * 60_000).unref();
  try {
    await install(root, folder.leash, process.env);
    const { register } = await import("tsx/esm/api");
    register();
    const { faults } = await import("./faults");
    const isKept = await faults(folder.leash, process.argv.slice(2));
    await end.stop(isKept ? 0 : 1);
  } catch (error) {
    await end.fail(error);
  }
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
