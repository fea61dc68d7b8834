export type ComboboxOption = { label: string; end?: string };

export type ComboboxRow =
  | { kind: "option"; label: string; end?: string; match: [start: number, end: number] }
  | { kind: "create"; label: string };

const fold = (text: string) => text.trim().toLocaleLowerCase();

/**
 * The rows for what was typed: options that hold it, those that begin with it first, then the offer
 * to make it when no option bears that very name. As the server does, case and outer space don't count.
 */
export function comboboxRows(options: readonly ComboboxOption[], typed: string): ComboboxRow[] {
  const wanted = fold(typed);
  const rows = options
    .map((option) => {
      const at = option.label.toLocaleLowerCase().indexOf(wanted);
      return { option, at };
    })
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Number(a.at > 0) - Number(b.at > 0))
    .map(
      ({ option, at }): ComboboxRow => ({
        kind: "option",
        ...option,
        match: [at, at + wanted.length],
      }),
    );
  const exists = options.some((option) => fold(option.label) === wanted);
  return wanted && !exists ? [...rows, { kind: "create", label: typed.trim() }] : rows;
}
