import type { IconType } from "@/components/ui/icons";
import type { OrderStatus } from "@/lib/orders/status";

/** One row of the command menu. */
export type Command = {
  /** Its own among all rows. */
  id: string;
  group: string;
  label: string;
  /** What stands in the margin: the page's picture or an order's number. */
  icon?: IconType;
  folio?: string;
  /** Words that it is found by beside its label. */
  words?: string;
  /** What stands at the end of the row. */
  end?: string;
  status?: { shape: OrderStatus; word: string };
  /** Where it leads; else what it does. */
  href?: string;
  run?: () => void;
};

const fold = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

/**
 * The commands that what was typed may mean: each of its words begins a word of theirs. `first` are
 * those whose label begins with all of it.
 */
export function commandsFor(commands: readonly Command[], typed: string) {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  const whole = wanted.join(" ");
  const meant = commands.filter(({ label, words = "" }) => {
    const own = fold(`${label} ${words}`).split(/[^\p{L}\p{M}\p{N}]+/u);
    return wanted.every((word) => own.some((each) => each.startsWith(word)));
  });
  const isFirst = ({ label }: Command) => fold(label).startsWith(whole);
  return { first: meant.filter(isFirst), others: meant.filter((each) => !isFirst(each)) };
}

/** The rows by their group, in the order in which the groups first come. */
export function inGroups(commands: readonly Command[]): [group: string, rows: Command[]][] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return [...groups];
}
