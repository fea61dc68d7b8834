import "server-only";
import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { containing, startingWith } from "@/db/like";
import { categories, products } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import { spellingsOf } from "./spelling";

type Statuses = ("active" | "draft" | "archived")[];

/** What is looked for: each word in the spellings that count for it, likeliest first. */
export type Search = {
  words: string[][];
  /** Whether they are not as they were typed. */
  isRespelt: boolean;
};

// Enough for any name; a long text would ask of every product too often.
const MOST_WORDS = 10;
const MOST_SLIPS = 5;

/**
 * Reads a search: its words as they stand, in names, categories and SKUs, without regard to case
 * and accents; where nothing holds them, the words of the store that they may be meant for. Null
 * when nothing comes near.
 */
export async function readSearch(
  storeId: string,
  statuses: Statuses,
  q: string,
): Promise<Search | null> {
  const folded = await fold(q);
  const typed = wordsIn(folded, /\s+/, MOST_WORDS);
  if (typed.length === 0) return null;
  const literal = { words: typed.map((word) => [word]), isRespelt: false };
  if (await isThere(storeId, statuses, literal)) return literal;

  const words: string[][] = [];
  for (const word of wordsIn(folded, /[\s\-–’'.,/&]+/, MOST_SLIPS)) {
    const spellings = (await isThere(storeId, statuses, { words: [[word]] }))
      ? [word]
      : await spellingsIn(storeId, statuses, word);
    if (spellings.length === 0) return null;
    words.push(spellings);
  }
  return words.length > 0 ? { words, isRespelt: true } : null;
}

const wordsIn = (text: string, between: RegExp, most: number) =>
  [...new Set(text.split(between).filter(Boolean))].slice(0, most);

async function fold(q: string): Promise<string> {
  const [row] = await db().execute<{ folded: string }>(sql`select fold_text(${q}) as folded`);
  return row?.folded ?? "";
}

async function isThere(
  storeId: string,
  statuses: Statuses,
  search: Pick<Search, "words">,
): Promise<boolean> {
  const found = await db()
    .select({ id: products.id })
    .from(products)
    .where(
      and(
        eq(products.storeId, storeId),
        inArray(products.status, statuses),
        matching(storeId, search),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** Numbers and signs mean what they say: only letters are ever mistyped. */
const isSpelt = (word: string) => /^[\p{L}\p{M}]+$/u.test(word);

async function spellingsIn(storeId: string, statuses: Statuses, word: string): Promise<string[]> {
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

/** Products that hold every word, in one of its spellings, in name, SKU or category. */
export function matching(storeId: string, { words }: Pick<Search, "words">): SQL | undefined {
  return and(
    ...words.map((spellings) => {
      const holding = (column: SQL) =>
        or(...spellings.map((word) => sql`${column} like ${containing(word)}`));
      const inCategory = sql`${products.categoryId} = any(array(
        select k.id from ${categories} k
        where k.store_id = ${storeId} and ${holding(sql`k.search_text`)}))`;
      return or(holding(sql`${products.searchText}`), inCategory);
    }),
  );
}

/**
 * How well a product answers: 6 when its name or a SKU is just that, 5 when the name begins with
 * it, 4 whole words, 3 the start of a word, 2 anywhere, 1 scattered, 0 through its category.
 */
export function relevance({ words }: Search): SQL<number> {
  const text = sql`${products.searchText}`;
  const spaced = sql`(' ' || translate(${text}, E'\n,.;:()/-', '         ') || ' ')`;
  const phrase = words.map(([word]) => word).join(" ");
  const scattered = and(...words.map(([word = ""]) => sql`${text} like ${containing(word)}`));
  return sql<number>`case
    when E'\n' || ${text} || E'\n' like ${containing(`\n${phrase}\n`)} then 6
    when ${spaced} like ${startingWith(` ${phrase} `)} then 5
    when ${spaced} like ${containing(` ${phrase} `)} then 4
    when ${spaced} like ${containing(` ${phrase}`)} then 3
    when ${text} like ${containing(phrase)} then 2
    when ${scattered} then 1
    else 0 end`.mapWith(Number);
}
