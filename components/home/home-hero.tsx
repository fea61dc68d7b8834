import { Ledger, LedgerRow } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { Handset } from "./handset";
import { SampleShop } from "./sample-shop";

type Props = {
  t: Dictionary;
  locale: string;
  /** Where a new store begins: signing in comes first for those who have not. */
  startHref: string;
  /** What stands below the way in, if anything. */
  children?: React.ReactNode;
};

/** What Soko is, in one screen: the promise, the three steps as a ledger, and a shop to see. */
export function HomeHero({ t, locale, startHref, children }: Props) {
  const { home } = t;
  return (
    <div className="grid gap-10 pt-4 wide:mt-6 wide:grid-cols-[minmax(0,1fr)_344px] wide:items-start wide:gap-16">
      <div>
        <h1 className="max-w-[18ch] text-36 font-bold tracking-[-0.01em] wide:text-[3.25rem]/[1.08]">
          {home.heading}
        </h1>
        <p className="mt-3 max-w-[46ch] text-18 text-text-2">{home.lead}</p>
        <LinkButton
          href={startHref}
          variant="primary"
          size="l"
          className="mt-6 w-full wide:w-auto wide:px-8!"
        >
          {home.start}
        </LinkButton>
        <div className="mt-6 empty:hidden">{children}</div>
        <Ledger folio={[56, 72]} className="mt-8 wide:mt-10">
          {(["number", "name", "share"] as const).map((step, index) => (
            <LedgerRow
              key={step}
              folio={index + 1}
              folioClassName="items-center text-28 font-bold text-brand-text!"
              className="py-3.5! wide:px-5!"
            >
              <h2 className="text-16 font-bold">{home.steps[step].title}</h2>
              <p className="text-text-2">{home.steps[step].body}</p>
            </LedgerRow>
          ))}
        </Ledger>
        <ul className="mt-5 grid gap-1.5 text-text-2">
          {Object.entries(home.promises).map(([key, promise]) => (
            <li key={key} className="rule-s ps-3">
              {promise}
            </li>
          ))}
        </ul>
      </div>
      <Handset address={home.sample.address} caption={home.sample.caption}>
        <SampleShop t={t} locale={locale} />
      </Handset>
    </div>
  );
}
