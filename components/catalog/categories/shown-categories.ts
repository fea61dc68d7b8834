const MOST = 100;

/** Those whose name holds what is looked for; else all of them, or as many as a page bears. */
export function shownCategories<T extends { name: string }>(
  categories: readonly T[],
  query: string,
  all: boolean,
): readonly T[] {
  const looked = query.normalize("NFC").toLowerCase();
  const found = categories.filter(({ name }) => name.toLowerCase().includes(looked));
  return all ? found : found.slice(0, MOST);
}
