/**
 * What is selected after a tick: the one row, or with `from` all rows between that one and this.
 * All of a range become what the ticked one becomes.
 */
export function toggled(
  selected: ReadonlySet<string>,
  rows: readonly string[],
  id: string,
  from: string | null,
): Set<string> {
  const next = new Set(selected);
  const start = from === null ? -1 : rows.indexOf(from);
  const end = rows.indexOf(id);
  const range = start < 0 ? [id] : rows.slice(Math.min(start, end), Math.max(start, end) + 1);
  const isIn = !selected.has(id);
  for (const each of range) {
    if (isIn) next.add(each);
    else next.delete(each);
  }
  return next;
}
