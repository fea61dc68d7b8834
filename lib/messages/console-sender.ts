import { maskMobile } from "@/lib/mobile";
import type { Sender } from "./sender";

/** Delivers to the server's own output, on a laptop alone: the one place that prints a code. */
export const consoleSender: Sender = {
  async send({ recipient, text }) {
    console.log(`Message to ${maskMobile(recipient)}: ${text.replaceAll("\n", " ")}`);
    return { is: "taken" };
  },
};
