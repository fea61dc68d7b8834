import { getTableColumns, type InferInsertModel, SQL, type Table } from "drizzle-orm";

/**
 * A row under its columns' names, whole with the defaults that the app fills in, for statements
 * that read it by `jsonb_populate_record`: their text stays one, whatever columns a table gains.
 */
export function recordOf<T extends Table>(
  table: T,
  values: InferInsertModel<T>,
): Record<string, unknown> {
  const given = values as Record<string, unknown>;
  const columns = Object.entries(getTableColumns(table));
  return Object.fromEntries(
    columns.map(([key, column]) => {
      if (column.generated || column.generatedIdentity) return [column.name, null];
      const value = given[key] ?? column.defaultFn?.() ?? column.default ?? null;
      if (value instanceof SQL) throw new Error(`Say what ${column.name} is: SQL would make it.`);
      return [column.name, value];
    }),
  );
}
