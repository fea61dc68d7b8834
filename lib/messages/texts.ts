import { getDictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";

/** Letters as readers count them that a store's name has in a message at most. */
const NAME_LETTERS = 24;

/**
 * A one-time code's message. Phones read its last line, and offer the code on the site `host` alone.
 */
export function codeText(code: string, host: string, locale: string): string {
  return `${fill(getDictionary(locale).messages.code, { code })}\n\n@${host} #${code}`;
}

/** What happened to an order, as the outbox tells it, and what its message needs to say so. */
export type OrderUpdate = {
  kind: string;
  status: string;
  number: number;
  payment: "cod" | "upi";
  store: { name: string; locale: string };
  link: string;
};

/** An order update in the store's language, or null for what its buyer need not be told. */
export function orderText(update: OrderUpdate): string | null {
  const { messages } = getDictionary(update.store.locale);
  const { kind, status, payment, number, link } = update;
  const templates = new Map<string, Readonly<Record<string, string>>>([
    ["order_placed", messages.order],
    ["order_status", messages.order],
    ["order_payment", messages.payment],
  ]).get(kind);
  const template = templates && new Map(Object.entries(templates)).get(status);
  // Cash changes hands at the door: who paid it knows.
  if (!template || (status === "paid" && payment === "cod")) return null;
  return fill<string>(template, { store: shortName(update.store), number, link });
}

/** A name cut between letters as they are read: a Hindi one is not torn apart. */
function shortName({ name, locale }: OrderUpdate["store"]): string {
  const letters = [...new Intl.Segmenter(locale, { granularity: "grapheme" }).segment(name)];
  if (letters.length <= NAME_LETTERS) return name;
  const cut = letters.slice(0, NAME_LETTERS - 3).map(({ segment }) => segment);
  // Three dots: the one character that stands for them would double an SMS's price.
  return `${cut.join("").trimEnd()}...`;
}
