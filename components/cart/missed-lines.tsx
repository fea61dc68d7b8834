import { WarnIcon } from "@/components/ui/icons";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill, plural } from "@/lib/i18n/message";

type Missed = { name: string; options: Readonly<Record<string, string>>; left: number };
type Props = { lines: readonly Missed[]; texts: Dictionary["cart"]["again"]; locale: string };

/** What of an old order is not in the cart, and why. */
export function MissedLines({ lines, texts, locale }: Props) {
  if (lines.length === 0) return null;
  return (
    <div className="note note--alone" role="status">
      <WarnIcon />
      <div>
        <b>{texts.title}</b>
        <ul>
          {lines.map(({ name, options, left }) => {
            const what = [name, ...Object.values(options)].join(", ");
            return (
              <li key={what}>
                {left > 0 ? plural(locale, texts.few, left, { what }) : fill(texts.none, { what })}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
