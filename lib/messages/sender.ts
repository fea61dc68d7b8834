import { consoleSender } from "./console-sender";

/** A message to one person: the outbox's row has the same parts. */
export type Message = { kind: "otp"; recipient: string; payload: { code: string } };

/** Delivers messages. One that cannot be delivered throws, so that the caller can say so. */
export type Sender = { send(message: Message): Promise<void> };

/** The sender of this process. */
export function sender(): Sender {
  return consoleSender;
}
