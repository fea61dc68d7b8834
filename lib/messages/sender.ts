import { env } from "@/lib/env";
import { consoleSender } from "./console-sender";
import { gatewaySender } from "./gateway-sender";

/** A message to one person. Sent again it keeps its id, so that a gateway can drop the double. */
export type Message = {
  id: string;
  /** "otp", or the outbox's kind. */
  kind: string;
  recipient: string;
  text: string;
  /** The one-time code that the text holds, for gateways that want it apart; else empty. */
  code: string;
};

/** What became of a message. `refused` is for good; `failed` may go better another time. */
export type Outcome =
  | { is: "taken" }
  | { is: "refused"; why: string }
  | {
      is: "failed";
      why: string;
      /** It was handed over, and no answer came: it may be on its way. */
      mayHaveGone: boolean;
      /** Seconds to wait, where the gateway says so. */
      retryAfter: number | null;
    };

/** Delivers messages, in bounded time. It never throws: what goes wrong is an outcome. */
export type Sender = { send(message: Message): Promise<Outcome> };

/** The sender of this process: the operator's gateway, or the console where there is none. */
export function sender(): Sender {
  const { gateway } = env();
  return gateway ? gatewaySender(gateway) : consoleSender;
}
