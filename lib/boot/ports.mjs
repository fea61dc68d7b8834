// @ts-check
import { createServer } from "node:net";
import { Refusal } from "./say.mjs";

/**
 * @param {number} port 0 for any
 * @param {string} [host] every interface when left out
 * @returns {Promise<number | null>} the port, or null when it is taken
 */
function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === "EADDRINUSE") resolve(null);
      else reject(error);
    });
    server.listen({ port, host }, () => {
      const address = server.address();
      const taken = typeof address === "object" && address ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}

/** @param {number} port */
async function isFree(port) {
  return (await tryPort(port, "127.0.0.1")) !== null && (await tryPort(port)) !== null;
}

/** A free port on the loopback address. */
export async function freePort() {
  const port = await tryPort(0, "127.0.0.1");
  if (port === null) throw new Error("The system gave no free port.");
  return port;
}

/**
 * The port that was asked for, or refused; without a wish 3000 or the next free one.
 * @param {string | undefined} wish
 */
export async function choosePort(wish) {
  if (wish) {
    const port = Number(wish);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new Refusal(`PORT is "${wish}"; it must be a number from 1 to 65535.`);
    }
    if (await isFree(port)) return port;
    throw new Refusal(`Port ${port} is taken by another program. Stop it, or set another PORT.`);
  }
  for (let port = 3000; port < 3100; port++) if (await isFree(port)) return port;
  throw new Refusal("Ports 3000 to 3099 are all taken. Set PORT to a free one.");
}
