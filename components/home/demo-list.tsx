import { TextLink } from "@/components/ui/text-link";
import type { DemoStores } from "@/lib/demo/demo-stores";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";

type Props = {
  t: Dictionary["home"]["demo"];
  stores: DemoStores["stores"];
  /** The seller's number as people read it. */
  mobile: string;
};

/** The demo stores, and how to run them. */
export function DemoList({ t, stores, mobile }: Props) {
  return (
    <section className="rounded-card border border-border bg-surface px-4 pt-5 pb-4 wide:p-6">
      <h2 className="text-22 font-bold">{t.filled}</h2>
      <ul className="mt-2 grid">
        {stores.map(({ storeId, name, link }) => (
          <li key={storeId}>
            <TextLink href={`/s/${link}`} className="inline-flex min-h-11 items-center">
              <bdi>{name}</bdi>
            </TextLink>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-text-2">{fill(t.signIn, { mobile })}</p>
    </section>
  );
}
