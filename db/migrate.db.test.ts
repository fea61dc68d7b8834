import postgres from "postgres";
import { expect, it } from "vitest";
import { migrate } from "./migrate";

it("is harmless to run again, also twice at once", async () => {
  const url = process.env.DATABASE_URL ?? "";
  await Promise.all([migrate(url), migrate(url)]);
  const sql = postgres(url, { max: 1 });
  const [row] = await sql`select cardinality(show_trgm('किराना')) as found`;
  await sql.end();
  expect(row?.found).toBeGreaterThan(0);
});
