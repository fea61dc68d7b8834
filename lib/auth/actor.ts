/** Who does something: what services authorize and the ledgers record. */
export type AccountActor = { kind: "account"; accountId: string; sessionId: string };

/** `proven` is false for a session of bypass mode, which reads only what it wrote itself. */
export type CustomerActor = {
  kind: "customer";
  customerId: string;
  sessionId: string;
  proven: boolean;
};

export type SystemActor = { kind: "system" };

export type Actor = AccountActor | CustomerActor | SystemActor;

/** An actor's kind and id as ledgers keep them. */
export function actorColumns(actor: Actor) {
  if (actor.kind === "account") return { actorKind: actor.kind, actorId: actor.accountId };
  if (actor.kind === "customer") return { actorKind: actor.kind, actorId: actor.customerId };
  return { actorKind: actor.kind, actorId: null };
}

/** Whose idempotency keys these are: in bypass mode a number's sessions are strangers to each other. */
export function callerOf(actor: AccountActor | CustomerActor): string {
  if (actor.kind === "account") return `account ${actor.accountId}`;
  return actor.proven ? `customer ${actor.customerId}` : `session ${actor.sessionId}`;
}
