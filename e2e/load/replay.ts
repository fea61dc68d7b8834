import type Tcp from "ioredis";
import type { Sql, TransactionSql } from "postgres";

/** One call as its server saw it. `{{n}}` stands for the nth value of a replay. */
export type Step =
  | { kind: "sql"; text: string; params: (string | null)[] }
  | { kind: "redis"; args: string[] };

export type Recording = { steps: Step[]; answer: string };

type Connection = Sql | TransactionSql;

/** Makes the calls in their order, each after the one before; what is between BEGIN and COMMIT on one connection. */
export async function replay(
  steps: Step[],
  values: string[],
  database: Sql,
  redis: Tcp | null,
): Promise<void> {
  for (let n = 0; n < steps.length; n++) {
    const step = steps[n];
    if (!isTransactionStart(step)) {
      if (step) await make(step, values, database, redis);
      continue;
    }
    const end = steps.findIndex((later, at) => at > n && isCommit(later));
    const inside = steps.slice(n + 1, end);
    await database.begin(async (tx) => {
      for (const each of inside) await make(each, values, tx, redis);
    });
    n = end;
  }
}

const isTransactionStart = (step: Step | undefined) =>
  step?.kind === "sql" && /^begin\b/i.test(step.text);
const isCommit = (step: Step) => step.kind === "sql" && /^commit\b/i.test(step.text);

async function make(step: Step, values: string[], database: Connection, redis: Tcp | null) {
  if (step.kind === "sql") {
    const params = step.params.map((param) => param && filled(param, values));
    const rows = await database.unsafe(step.text, params, { prepare: true });
    // An order's number is known only once the store's counter has given it.
    const number = /\border_counters\b/.test(step.text) ? rows[0]?.number : undefined;
    if (number !== undefined) values[0] = String(number);
  } else {
    const [name = "", ...args] = step.args.map((arg) => filled(arg, values));
    await redis?.call(name, ...args);
  }
}

const filled = (text: string, values: string[]) =>
  text.includes("{{") ? text.replace(/\{\{(\d+)\}\}/g, (_, n) => values[Number(n)] ?? "") : text;
