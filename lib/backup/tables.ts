import type { Sql, TransactionSql } from "postgres";
import { Refusal } from "@/lib/boot/say.mjs";
import type { Manifest, Table } from "./schema";

type Connection = Sql | TransactionSql;

/** Its rows bear numbers of transactions, which mean nothing to another server, and live an hour. */
const notKept = ["page_changes"];

/** Every table of the app with its columns, but for generated ones, whose values follow from the others. */
export async function listTables(sql: Connection): Promise<Table[]> {
  const rows = await sql<Table[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = current_schema()::regnamespace
      and c.relkind in ('r', 'p') and not c.relispartition
      and not exists (select from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    group by c.relname order by c.relname`;
  return rows.filter(({ name }) => !notKept.includes(name)).map((row) => ({ ...row }));
}

/** Tables after those that their foreign keys point to. */
export async function inOrderOfKeys<T extends Table>(sql: Connection, tables: T[]): Promise<T[]> {
  const keys = await sql<{ child: string; parent: string }[]>`
    select child.relname as child, parent.relname as parent from pg_constraint k
    join pg_class child on child.oid = k.conrelid
    join pg_class parent on parent.oid = k.confrelid
    where k.contype = 'f' and child.oid <> parent.oid
      and child.relnamespace = current_schema()::regnamespace`;
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const ordered: T[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ name }) =>
      keys.every(({ child, parent }) => child !== name || !waiting.has(parent)),
    );
    if (ready.length === 0) {
      throw new Refusal(`These tables point at each other in a circle: ${[...waiting.keys()]}.`);
    }
    for (const table of ready) waiting.delete(table.name);
    ordered.push(...ready);
  }
  return ordered;
}

type Sequences = Manifest["sequences"];

/** Where each counter of the database stands. A counter is in no snapshot: it may be ahead of the rows. */
export async function readSequences(sql: Connection): Promise<Sequences> {
  const names = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relkind = 'S' and relnamespace = current_schema()::regnamespace order by 1`;
  const sequences: Sequences = [];
  for (const { name } of names) {
    const [row] = await sql<{ lastValue: string; isCalled: boolean }[]>`
      select last_value::text as "lastValue", is_called as "isCalled" from ${sql(name)}`;
    if (row) sequences.push({ name, ...row });
  }
  return sequences;
}

export async function setSequences(sql: Connection, sequences: Sequences): Promise<void> {
  for (const { name, lastValue, isCalled } of sequences) {
    await sql`select setval(quote_ident(${name})::regclass, ${lastValue}::bigint, ${isCalled})`;
  }
}

export async function countRows(sql: Connection, table: string): Promise<number> {
  const [row] = await sql<{ rows: string }[]>`select count(*) as rows from ${sql(table)}`;
  return Number(row?.rows);
}
