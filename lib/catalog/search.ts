import "server-only";
import { and, eq, inArray, like, or, type SQL, sql } from "drizzle-orm";
import { containing, endingWith, startingWith } from "@/db/like";
import { categories, products } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import { spellingsOf } from "./spelling";

/** Which products are looked for: buyers find none of a category that is hidden. */
export type Among = {
  statuses: ("active" | "draft" | "archived")[];
  forBuyers?: boolean;
};

/** What buyers find. */
export const onSale: Among = { statuses: ["active"], forBuyers: true };

// Written out: in a query of one table, a column's name would stand without its table.
const isShown = sql`not exists (
  select 1 from categories k
  where k.store_id = products.store_id and k.id = products.category_id and k.is_hidden)`;

/** One word that is looked for. */
type Word = {
  /** Each counts for it, the likeliest first. */
  spellings: string[];
  /** Categories whose name holds it: all their products answer. */
  categoryIds: string[];
};

export type Search = {
  words: Word[];
  /** Whether they are not as they were typed. */
  isRespelt: boolean;
};

// Enough for any name; a long text would ask of every product too often.
const MOST_WORDS = 10;
const MOST_RESPELT = 5;

/**
 * Reads a search: its words as they stand, in names, categories and SKUs, without regard to case
 * and accents; where nothing holds them, the words of the store that they may be meant for. Null
 * when nothing comes near.
 */
export async function readSearch(storeId: string, among: Among, q: string): Promise<Search | null> {
  const folded = await fold(q);
  const typed = wordsIn(folded, /\s+/, MOST_WORDS);
  if (typed.length === 0) return null;
  const words = await withCategories(
    storeId,
    among,
    typed.map((word) => [word]),
  );
  if (await isThere(storeId, among, words)) return { words, isRespelt: false };

  const isHeld = async (word: string) =>
    word !== folded && isThere(storeId, among, await withCategories(storeId, among, [[word]]));
  const meant: string[][] = [];
  for (const word of wordsIn(folded, /[\s\-–’'.,/&]+/, MOST_RESPELT)) {
    const spellings = (await isHeld(word)) ? [word] : await spellingsIn(storeId, among, word);
    if (spellings.length === 0) return null;
    meant.push(spellings);
  }
  if (meant.length === 0) return null;
  return { words: await withCategories(storeId, among, meant), isRespelt: true };
}

const wordsIn = (text: string, between: RegExp, most: number) =>
  [...new Set(text.split(between).filter(Boolean))].slice(0, most);

async function fold(q: string): Promise<string> {
  const [row] = await db().execute<{ folded: string }>(sql`select fold_text(${q}) as folded`);
  return row?.folded ?? "";
}

/** Asked first and apart: that hardly ever finds one keeps the search of products on its index. */
async function withCategories(
  storeId: string,
  { forBuyers }: Among,
  meant: string[][],
): Promise<Word[]> {
  const found = await db()
    .select({ id: categories.id, text: categories.searchText })
    .from(categories)
    .where(
      and(
        eq(categories.storeId, storeId),
        forBuyers ? eq(categories.isHidden, false) : undefined,
        or(...meant.flat().map((word) => like(categories.searchText, containing(word)))),
      ),
    );
  return meant.map((spellings) => ({
    spellings,
    categoryIds: found
      .filter(({ text }) => spellings.some((word) => text.includes(word)))
      .map(({ id }) => id),
  }));
}

async function isThere(
  storeId: string,
  { statuses, forBuyers }: Among,
  words: Word[],
): Promise<boolean> {
  const found = await db()
    .select({ id: products.id })
    .from(products)
    .where(
      and(
        eq(products.storeId, storeId),
        inArray(products.status, statuses),
        forBuyers ? isShown : undefined,
        matching({ words }),
      ),
    )
    .limit(1);
  return found.length > 0;
}

async function spellingsIn(storeId: string, { statuses }: Among, word: string): Promise<string[]> {
  if (!isSpelt(word)) return [];
  const among = sql.join(
    statuses.map((status) => sql`${status}`),
    sql`, `,
  );
  const rows = await db().execute<{ word: string }>(
    sql`select word from words_near(${storeId}, array[${among}], ${word}) as word`,
  );
  return spellingsOf(
    word,
    [...rows].map((row) => row.word),
  );
}

/** Numbers and signs mean what they say: only letters are ever mistyped. */
const isSpelt = (word: string) => /^[\p{L}\p{M}]+$/u.test(word);

/** Products that hold every word, in one of its spellings, in name, SKU or category. */
export function matching({ words }: Pick<Search, "words">): SQL | undefined {
  return and(
    ...words.map(({ spellings, categoryIds }) =>
      or(
        ...spellings.map((word) => like(products.searchText, containing(word))),
        categoryIds.length > 0 ? inArray(products.categoryId, categoryIds) : undefined,
      ),
    ),
  );
}

// What may follow a whole word; the last one ends a name before its SKUs.
const AFTER_WORD = [" ", ",", ".", ")", "-", "/", "\n"];

/**
 * How well a product answers: 6 when its name or a SKU is just that, 5 when the name begins with
 * it, 4 whole words, 3 the start of a word, 2 anywhere, 1 scattered, 0 through its category.
 */
export function relevance({ words }: Search): SQL<number> {
  const text = products.searchText;
  const likeliest = words.map(({ spellings: [word = ""] }) => word);
  const phrase = likeliest.join(" ");
  const begins = (start: string) => like(text, startingWith(start));
  const holds = (part: string) => like(text, containing(part));
  const isJustThat = or(
    eq(text, phrase),
    begins(`${phrase}\n`),
    holds(`\n${phrase}\n`),
    like(text, endingWith(`\n${phrase}`)),
  );
  const endsWord = or(
    ...AFTER_WORD.map((sign) => holds(` ${phrase}${sign}`)),
    like(text, endingWith(` ${phrase}`)),
  );
  return sql<number>`case
    when ${isJustThat} then 6
    when ${begins(phrase)} then
      case when ${or(...AFTER_WORD.map((sign) => begins(phrase + sign)))} then 5 else 3 end
    when ${holds(` ${phrase}`)} then case when ${endsWord} then 4 else 3 end
    when ${holds(phrase)} then 2
    when ${and(...likeliest.map(holds))} then 1
    else 0 end`.mapWith(Number);
}
