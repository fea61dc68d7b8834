import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill, plural } from "@/lib/i18n/message";
import type { Cart } from "./schema";

/** Longer addresses are cut by some phones on the way to the app. */
const MAX_LENGTH = 4_000;

type Ask = {
  /** The shop's, as E.164. */
  phone: string;
  /** The shop's address on the web. */
  url: string;
  locale: string;
  texts: Dictionary["cart"];
  money: (amount: number) => string;
};

/** A link that opens a chat with the shop, the cart written into the message. */
export function whatsappLink(cart: Cart, { phone, url, locale, texts, money }: Ask): string {
  const t = texts.whatsapp;
  const lines = cart.items
    .filter(({ notice }) => notice !== "unavailable")
    .map(({ qty, name, options, lineTotal }) => {
      const what = [name, ...Object.values(options)].join(", ");
      return fill(t.line, { qty, what, amount: money(lineTotal) });
    });
  const sums = [
    `${texts.sums.delivery}: ${cart.deliveryFee === 0 ? texts.sums.free : money(cart.deliveryFee)}`,
    `${texts.sums.total}: ${money(cart.total)}`,
  ];
  const linkOf = (shown: number) => {
    const left = lines.length - shown;
    const more = left > 0 ? [plural(locale, t.more, left)] : [];
    const text = [t.hello, ...lines.slice(0, shown), ...more, ...sums, url].join("\n");
    return `https://wa.me/${phone.replace(/\D/g, "")}?text=${encodeURIComponent(text)}`;
  };
  let shown = lines.length;
  while (shown > 1 && linkOf(shown).length > MAX_LENGTH) shown--;
  return linkOf(shown);
}
