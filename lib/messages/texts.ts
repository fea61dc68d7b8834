import { getDictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";

/** Letters as readers count them that a store's name has in a message at most. */
const NAME_LETTERS = 24;
/** And a reason in a store's own words: the order's page has all of it. */
const NOTE_LETTERS = 40;

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
  /** Why it was cancelled, and the store's own words for it. */
  reason: string | null;
  note: string | null;
  number: number;
  payment: "cod" | "upi";
  store: { name: string; locale: string };
  link: string;
};

/** An order update in the store's language, or null for what its buyer need not be told. */
export function orderText(update: OrderUpdate): string | null {
  const { messages } = getDictionary(update.store.locale);
  const { kind, status, reason, payment, number, link, store } = update;
  // Cash changes hands at the door: who paid it knows.
  if (status === "paid" && payment === "cod") return null;
  const among = (texts: Readonly<Record<string, string>>, key: string) =>
    new Map(Object.entries(texts)).get(key);
  const template = new Map([
    ["order_placed", among(messages.order, status)],
    ["order_status", among(messages.cancelled, reason ?? "") ?? among(messages.order, status)],
    ["order_payment", among(messages.payment, status)],
    ["order_edited", messages.edited],
  ]).get(kind);
  if (!template) return null;
  const note = shortened(update.note ?? "", NOTE_LETTERS, store.locale);
  const name = shortened(store.name, NAME_LETTERS, store.locale);
  return fill<string>(template, { store: name, number, link, note });
}

/** Text cut between letters as they are read: a Hindi one is not torn apart. */
function shortened(text: string, most: number, locale: string): string {
  const letters = [...new Intl.Segmenter(locale, { granularity: "grapheme" }).segment(text)];
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most - 3).map(({ segment }) => segment);
  // Three dots: the one character that stands for them would double an SMS's price.
  return `${cut.join("").trimEnd()}...`;
}
