import Tcp from "ioredis";
import postgres from "postgres";

const asIs = (value: string) => value;
/** Values come as the database's log wrote them: text, to be sent as it is. */
const types = Object.fromEntries(
  Object.entries({
    bool: 16,
    bytes: 17,
    json: 114,
    day: 1082,
    time: 1114,
    instant: 1184,
    jsonb: 3802,
  }).map(([name, oid]) => [name, { to: oid, from: [oid], serialize: asIs, parse: asIs }]),
);

/** The driver alone, with as many connections as are asked for. */
export const connectBare = (url: string, max: number) =>
  postgres(url, {
    max,
    types,
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: "ceiling" },
  });

const held: { database?: ReturnType<typeof connectBare>; redis?: Tcp | null } = {};

/** The driver alone, with as many connections as the product's pool has. */
export function bareDatabase() {
  held.database ??= connectBare(
    process.env.DATABASE_URL ?? "",
    Number(process.env.DATABASE_POOL_SIZE ?? 10),
  );
  return held.database;
}

export function bareRedis(): Tcp | null {
  if (held.redis === undefined) {
    held.redis = process.env.REDIS_URL ? new Tcp(process.env.REDIS_URL) : null;
  }
  return held.redis;
}
