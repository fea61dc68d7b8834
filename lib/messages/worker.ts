import "server-only";
import { logError } from "@/lib/log";
import { sendDue } from "./service";

const EVERY_MS = 1_000;

let isEnding = false;
let round: Promise<unknown> = Promise.resolve();

/** Sends what is due for as long as the process lives; every process of the app does. */
export function startSending(): void {
  let failed = false;
  const again = async () => {
    let isMore = false;
    try {
      isMore = await sendDue();
      failed = false;
    } catch (error) {
      if (!failed) logError("messages cannot be sent", error);
      failed = true;
    }
    if (!isEnding) setTimeout(next, isMore ? 0 : EVERY_MS).unref();
  };
  const next = () => {
    if (!isEnding) round = again();
  };
  next();
}

/** Takes no more in hand, and waits until what is in hand has been sent and noted. */
export async function stopSending(): Promise<void> {
  isEnding = true;
  await round;
}
