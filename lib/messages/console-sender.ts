import { maskMobile } from "@/lib/mobile";
import type { Sender } from "./sender";

/** Delivers to the server's own output, for laptops and tests: the one place that prints a code. */
export const consoleSender: Sender = {
  async send({ recipient, payload }) {
    console.log(`Message to ${maskMobile(recipient)}: your Soko code is ${payload.code}`);
  },
};
